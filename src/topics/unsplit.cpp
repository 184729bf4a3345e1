#include "unsplit.hpp"

#include "facgraph/topics/normal_form.hpp"
#include "facgraph/topics/split.hpp"

namespace facgraph::topics {

Unsplit::Unsplit(const Lexicon& lexicon, std::span<const std::string> of_user) : lexicon_(lexicon) {
  for (const auto& phrase : of_user) {
    of_user_.insert(exact_key(phrase));
    has_lists_ = has_lists_ || split_list(phrase).size() > 1;
  }
}

bool Unsplit::contains(std::string_view written) const {
  const auto key = exact_key(written);
  return lexicon_.unsplit.contains(key) || of_user_.contains(key);
}

bool Unsplit::is_generic(std::string_view written) const {
  return lexicon_.generic.contains(word_key(written, lexicon_));
}

}  // namespace facgraph::topics
