#pragma once

#include <cctype>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace facgraph::drawing::looks {

/// All nodes below a node.
template <class Visit>
void visit(pugi::xml_node node, const Visit& each) {
  for (const auto& child : node.children()) {
    each(child);
    visit(child, each);
  }
}

/// A strict check of the XML that facgraph writes: elements nest, attributes are quoted and unique,
/// entities are the known ones, no character is forbidden, no comments, no DOCTYPE. pugixml, which
/// the library uses, accepts documents that browsers refuse.
class XmlCheck {
 public:
  explicit XmlCheck(std::string_view text) : text_(text) {}

  /// Empty when well-formed, else what is wrong and where.
  std::string fault() {
    bool seen_root = false;
    while (at_ < text_.size() && fault_.empty()) {
      if (text_[at_] != '<') {
        text_run(open_.empty());
      } else if (text_.substr(at_, 2) == "</") {
        end_tag();
      } else {
        if (open_.empty() && seen_root) fail("second root");
        seen_root = true;
        start_tag();
      }
    }
    if (fault_.empty() && (!open_.empty() || !seen_root)) fail("unclosed element");
    return fault_;
  }

 private:
  void fail(const std::string& what) { fault_ = what + " at byte " + std::to_string(at_); }

  std::string name() {
    const auto start = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 ||
                                  text_[at_] == '-' || text_[at_] == ':')) {
      ++at_;
    }
    if (at_ == start) fail("name expected");
    return std::string(text_.substr(start, at_ - start));
  }

  void one_character() {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c < 32 && c != '\n' && c != '\t') return fail("control character");
    if (text_.substr(at_, 3) == "\xEF\xBF\xBE" || text_.substr(at_, 3) == "\xEF\xBF\xBF") {
      return fail("non-character");
    }
    if (c != '&') {
      ++at_;
      return;
    }
    for (const std::string_view known : {"&lt;", "&gt;", "&amp;", "&quot;", "&apos;"}) {
      if (text_.substr(at_, known.size()) != known) continue;
      at_ += known.size();
      return;
    }
    fail("unknown entity");
  }

  void text_run(bool outside) {
    while (at_ < text_.size() && text_[at_] != '<' && fault_.empty()) {
      if (outside && text_[at_] != '\n') return fail("text outside the root");
      one_character();
    }
  }

  void end_tag() {
    at_ += 2;
    const auto closed = name();
    if (open_.empty() || open_.back() != closed) return fail("</" + closed + "> closes nothing");
    open_.pop_back();
    expect('>');
  }

  void expect(char wanted) {
    if (at_ >= text_.size() || text_[at_] != wanted) return fail(std::string("no ") + wanted);
    ++at_;
  }

  void start_tag() {
    ++at_;
    const auto element = name();
    std::set<std::string> attributes;
    while (fault_.empty() && at_ < text_.size() && text_[at_] == ' ') {
      ++at_;
      if (!attributes.insert(name()).second) return fail("attribute twice");
      expect('=');
      expect('"');
      while (fault_.empty() && at_ < text_.size() && text_[at_] != '"') {
        if (text_[at_] == '<') return fail("< in an attribute");
        one_character();
      }
      expect('"');
    }
    if (text_.substr(at_, 2) == "/>") {
      at_ += 2;
      return;
    }
    expect('>');
    open_.push_back(element);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string fault_;
  std::vector<std::string> open_;
};

}  // namespace facgraph::drawing::looks
