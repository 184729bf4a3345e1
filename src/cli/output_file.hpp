#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/output_target.hpp"
#include "cli/session.hpp"

namespace facgraph::cli {

/// Hands the bytes of a file on, piece by piece, to what it is given.
using Producer = std::function<void(const std::function<void(std::string_view)>&)>;

/// Writes a whole file or nothing: into a temporary file of the same folder, .facgraph-….tmp,
/// synced, then renamed. A file that is there keeps its permissions, and its owner where that can
/// be. A folder that is missing is made; links are followed; devices and pipes are written straight
/// on. Throws OutputError: a path that is one of `inputs`, anything that fails.
void write_file(const std::filesystem::path& path, const Producer& produce,
                const std::vector<std::string>& inputs, Links links = Links::followed);

void write_file(const std::filesystem::path& path, std::string_view bytes,
                const std::vector<std::string>& inputs, Links links = Links::followed);

/// The files that a command must not write over: those of its list, and its thesauri and settings.
std::vector<std::string> inputs_of(const Session& session, std::vector<std::string> files);

/// Brings a result where the person who ran the program wants it: to a file, whose name is printed
/// then, or to standard output. Throws OutputError, as write_file does, also for a path that is one
/// of inputs_of(session, files).
void deliver(Session& session, const std::string& path, const Producer& produce,
             const std::vector<std::string>& files);

void deliver(Session& session, const std::string& path, std::string_view bytes,
             const std::vector<std::string>& files);

}  // namespace facgraph::cli
