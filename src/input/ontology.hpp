#pragma once

#include "facgraph/input/source.hpp"
#include "facgraph/model/thesaurus.hpp"

namespace facgraph::input {

/// Whether the first row of a file is a triple of the Computer Science Ontology.
bool is_ontology(const Source& source, const Limits& limits);

/// Adds the triples of a file to the taxonomy, as read_thesaurus says. Throws InputError with the
/// line: a row that is no triple.
void read_ontology(Thesaurus& thesaurus, FileId file, const Source& source, const Limits& limits);

}  // namespace facgraph::input
