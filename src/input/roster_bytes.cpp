#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <type_traits>
#include <utility>

#include "facgraph/input/index_file.hpp"
#include "facgraph/model/errors.hpp"
#include "facgraph/text/clean.hpp"
#include "facgraph/text/url.hpp"

namespace facgraph::input {
namespace {

template <class T, class Struct>
concept is_a = std::same_as<std::remove_const_t<T>, Struct>;

// What a value consists of, once for writing and once for reading. An archive takes the parts in
// this order; a new field goes to the end of its struct, with a new version of the file.
void parts(auto& archive, is_a<SourceLocation> auto& v) { archive(v.file, v.line); }
void parts(auto& archive, is_a<TopicMention> auto& v) {
  archive(v.topic, v.written, v.where, v.count);
}
void parts(auto& archive, is_a<Faculty> auto& v) {
  archive(v.name, v.rank, v.title, v.url, v.mentions, v.where, v.other_names, v.affiliations);
}
void parts(auto& archive, is_a<Topic> auto& v) { archive(v.name, v.key); }
void parts(auto& archive, is_a<Lab> auto& v) { archive(v.name, v.url, v.where); }
void parts(auto& archive, is_a<Membership> auto& v) { archive(v.person, v.lab, v.role, v.where); }
void parts(auto& archive, is_a<OutsideRole> auto& v) {
  archive(v.person, v.role, v.organization, v.where);
}
void parts(auto& archive, is_a<Tie> auto& v) { archive(v.a, v.b, v.lab); }
void parts(auto& archive, is_a<Evidence> auto& v) { archive(v.text, v.where); }
void parts(auto& archive, is_a<TopicLink> auto& v) {
  archive(v.narrower, v.broader, v.rule, v.evidence);
}
void parts(auto& archive, is_a<LedgerEntry> auto& v) {
  archive(v.rule, v.written, v.became, v.person, v.where, v.evidence);
}
void parts(auto& archive, is_a<Diagnostic> auto& v) {
  archive(v.severity, v.where, v.message, v.concern);
}
void parts(auto& archive, is_a<ScopeTopic> auto& v) {
  archive(v.written, v.where, v.coverage, v.topics);
}
void parts(auto& archive, is_a<DefinedAbbreviation> auto& v) {
  archive(v.short_form, v.long_form, v.where);
}
void parts(auto& archive, is_a<ThesaurusRow> auto& v) {
  archive(v.relation, v.label, v.target, v.where);
}
void parts(auto& archive, is_a<Thesaurus> auto& v) { archive(v.files, v.rows, v.taxonomy); }
void parts(auto& archive, is_a<Choices::Pair> auto& v) { archive(v.a, v.b); }
void parts(auto& archive, is_a<Choices> auto& v) { archive(v.thesaurus, v.no_merge, v.no_split); }
void parts(auto& archive, is_a<Roster> auto& v) {
  archive(v.files, v.title, v.level, v.topics, v.faculty, v.labs, v.memberships, v.outside_roles,
          v.ties, v.links, v.ledger, v.diagnostics, v.scope, v.abbreviations);
}

/// Numbers take seven bits a byte, the lowest first.
class Writer {
 public:
  void operator()(const auto&... values) { (write(values), ...); }
  std::string bytes;

 private:
  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) bytes += static_cast<char>(value | 0x80);
    bytes += static_cast<char>(value);
  }
  void write(const std::string& text) {
    number(text.size());
    bytes += text;
  }
  template <class T>
  void write(const std::vector<T>& values) {
    number(values.size());
    for (const auto& value : values) write(value);
  }
  template <class T>
  void write(const std::optional<T>& value) {
    number(value ? 1 : 0);
    if (value) write(*value);
  }
  void write(std::uint32_t value) { number(value); }
  template <class T>
  void write(const T& value) {
    if constexpr (std::is_enum_v<T>)
      number(static_cast<std::uint64_t>(value));
    else
      parts(*this, value);
  }
};

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& path) : bytes_(bytes), path_(path) {}

  void operator()(auto&... values) { (read(values), ...); }
  bool at_end() const { return bytes_.empty(); }

  [[noreturn]] void refuse() const {
    throw InputError(InputError::Kind::not_a_list,
                     path_ + ": is damaged: its list cannot be read; make it again");
  }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (bytes_.empty()) refuse();
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      value |= std::uint64_t{byte & 0x7fU} << shift;
      if (byte < 0x80) return value;
    }
    refuse();
  }
  /// Everything takes a byte or more.
  std::size_t count() {
    const auto value = number();
    if (value > bytes_.size()) refuse();
    return static_cast<std::size_t>(value);
  }
  /// The door for text that somebody else may have put here: for what facgraph wrote it is a look.
  void read(std::string& text) {
    const auto size = count();
    text = text::clean(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
  }
  template <class T>
  void read(std::vector<T>& values) {
    const auto size = count();
    values.reserve(size);
    for (std::size_t i = 0; i < size; ++i) read(values.emplace_back());
  }
  template <class T>
  void read(std::optional<T>& value) {
    if (number() != 0) read(value.emplace());
  }
  void read(std::uint32_t& value) {
    const auto wide = number();
    if (wide > std::numeric_limits<std::uint32_t>::max()) refuse();
    value = static_cast<std::uint32_t>(wide);
  }
  template <class T>
  void read(T& value) {
    if constexpr (std::is_enum_v<T>) {
      const auto wide = number();
      if (wide > std::numeric_limits<std::underlying_type_t<T>>::max()) refuse();
      value = static_cast<T>(wide);
    } else {
      parts(*this, value);
    }
  }

  std::string_view bytes_;
  const std::string& path_;
};

/// Whether every id and enumerator of a roster is one, and every link one to follow: a checksum
/// proves nothing about who made it.
class Validity {
 public:
  explicit Validity(const Roster& roster) : roster_(roster) { (*this)(roster); }
  explicit operator bool() const { return valid_; }

  void operator()(const auto&... values) { (check(values), ...); }

 private:
  void check(const std::string&) {}
  void check(std::uint32_t) {}
  template <class T>
  void check(const std::vector<T>& values) {
    for (const auto& value : values) check(value);
  }
  template <class T>
  void check(const std::optional<T>& value) {
    if (value) check(*value);
  }
  void check(const Faculty& person) {
    check_link(person.url);
    parts(*this, person);
  }
  void check(const Lab& lab) {
    check_link(lab.url);
    parts(*this, lab);
  }
  void check(FacultyId id) { keep(index(id) < roster_.faculty.size()); }
  void check(TopicId id) { keep(index(id) < roster_.topics.size()); }
  void check(LabId id) { keep(index(id) < roster_.labs.size()); }
  void check(FileId id) { keep(index(id) < roster_.files.size()); }
  void check(Level value) { keep(value <= Level::broad); }
  void check(Rule value) { keep(value <= Rule::containment); }
  void check(Severity value) { keep(value <= Severity::warning); }
  void check(Concern value) { keep(value <= Concern::ragged_row); }
  void check(Coverage value) { keep(value <= Coverage::listed); }
  template <class T>
  void check(const T& value) {
    parts(*this, value);
  }
  /// As safe_url() writes it: it may have entities left, so it need not come out of it the same.
  void check_link(const std::string& url) {
    const auto is_written = [](char c) { return c > ' ' && c <= '~' && c != '"' && c != '<'; };
    const auto safe = text::safe_url(url);
    keep(url.empty() || (safe && url.substr(0, url.find(':')) == safe->substr(0, safe->find(':')) &&
                         std::all_of(url.begin(), url.end(), is_written)));
  }
  void keep(bool holds) { valid_ = valid_ && holds; }

  const Roster& roster_;
  bool valid_ = true;
};

template <class Value>
std::string written(const Value& value) {
  Writer writer;
  writer(value);
  return std::move(writer.bytes);
}

template <class Value, class IsValid>
Value read_whole(std::string_view bytes, const std::string& path, IsValid is_valid) {
  Reader reader(bytes, path);
  Value value;
  reader(value);
  if (!reader.at_end() || !is_valid(value)) reader.refuse();
  return value;
}

/// Whether every row is one, and stands in a file that there is.
bool are_valid(const Thesaurus& thesaurus, const std::vector<ThesaurusRow>& rows) {
  return std::all_of(rows.begin(), rows.end(), [&](const ThesaurusRow& row) {
    return row.relation <= ThesaurusRow::Relation::left_out &&
           index(row.where.file) < thesaurus.files.size();
  });
}

}  // namespace

std::string roster_bytes(const Roster& roster) { return written(roster); }

Roster read_roster(std::string_view bytes, const std::string& path) {
  return read_whole<Roster>(bytes, path,
                            [](const Roster& roster) { return bool(Validity(roster)); });
}

std::string choices_bytes(const Choices& choices) { return written(choices); }

Choices read_choices(std::string_view bytes, const std::string& path) {
  return read_whole<Choices>(bytes, path, [](const Choices& choices) {
    const auto& thesaurus = choices.thesaurus;
    return are_valid(thesaurus, thesaurus.rows) && are_valid(thesaurus, thesaurus.taxonomy);
  });
}

}  // namespace facgraph::input
