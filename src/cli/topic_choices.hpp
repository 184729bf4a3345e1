#pragma once

#include "cli/environment.hpp"
#include "cli/session.hpp"
#include "cli/settings.hpp"
#include "facgraph/topics/resolve.hpp"

namespace facgraph::cli {

/// What the command line and facgraph.toml say about topics. Thesauri and vetoes of both count, the
/// level of the command line goes first. Throws UsageError for a veto that is not "A=B", InputError
/// for a thesaurus that cannot be read.
topics::ResolveOptions choose_topics(const CommonOptions& options, const Settings& settings,
                                     const Environment& environment);

}  // namespace facgraph::cli
