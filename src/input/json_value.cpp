#include "json_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "facgraph/text/clean.hpp"
#include "refuse.hpp"

namespace facgraph::input {
namespace {

constexpr std::size_t most_levels = 32;

/// Tells the owner how far the parser has read.
class WatchedByte {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  WatchedByte(const char* at, const char** seen) : at_(at), seen_(seen) {}
  reference operator*() const { return *at_; }
  WatchedByte& operator++() {
    *seen_ = ++at_;
    return *this;
  }
  WatchedByte operator++(int) {
    const auto before = *this;
    ++*this;
    return before;
  }
  bool operator==(const WatchedByte& other) const { return at_ == other.at_; }
  bool operator!=(const WatchedByte& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** seen_;
};

using Take = std::function<void(const JsonValue&, std::size_t)>;

/// Builds values from what the parser of nlohmann-json says, without recursion.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(const Source& source, const Limits& limits, std::string_view streamed, const Take& take)
      : source_(source),
        limits_(limits),
        streamed_(streamed),
        take_(take),
        seen_(source.bytes.data()),
        counted_(source.bytes.data()) {}

  JsonValue build() {
    const auto* begin = source_.bytes.data();
    const auto* end = begin + source_.bytes.size();
    nlohmann::json::sax_parse(WatchedByte(begin, &seen_), WatchedByte(end, &seen_), this);
    return std::move(top_);
  }

  bool null() override { return add(JsonValue::Kind::null); }
  bool boolean(bool) override { return add(JsonValue::Kind::boolean); }
  bool number_integer(number_integer_t) override { return add(JsonValue::Kind::number); }
  bool number_float(number_float_t, const string_t&) override {
    return add(JsonValue::Kind::number);
  }
  bool number_unsigned(number_unsigned_t number) override {
    auto value = made(JsonValue::Kind::number);
    value.whole = number;
    return add(std::move(value));
  }
  bool string(string_t& text) override {
    auto value = made(JsonValue::Kind::string);
    value.text = cleaned(text);
    return add(std::move(value));
  }
  bool binary(binary_t&) override { return false; }  // not in JSON text

  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool key(string_t& text) override {
    auto& object = open_.back();
    auto name = cleaned(text);
    if (object.has(name))
      refuse(source_, line(),
             fmt::format("key \"{}\" stands twice in an object; keep one", text::clean(name, 60)));
    object.value.keys.push_back(std::move(name));
    return true;
  }

  bool parse_error(std::size_t, const std::string&,
                   const nlohmann::json::exception& error) override {
    // "[json…] parse error at line 1, column 2: syntax error while parsing value - unexpected …"
    std::string_view what = error.what();
    if (const auto reason = what.find("while parsing "); reason != std::string_view::npos)
      what.remove_prefix(reason + std::string_view("while parsing ").size());
    else if (const auto colon = what.find(": "); colon != std::string_view::npos)
      what.remove_prefix(colon + 2);
    refuse(source_, line(), fmt::format("this is not JSON: {}", text::clean(what, 200)));
  }

 private:
  struct Open {
    JsonValue value;
    std::size_t taken = 0;                      ///< elements that were given away
    std::unordered_set<std::string> many_keys;  ///< all keys, when there are many

    /// Whether the object has a key already; it will have it from now on.
    bool has(const std::string& key) {
      constexpr std::size_t few = 16;
      const auto& keys = value.keys;
      if (keys.size() < few) return std::find(keys.begin(), keys.end(), key) != keys.end();
      if (many_keys.empty()) many_keys.insert(keys.begin(), keys.end());
      return !many_keys.insert(key).second;
    }
  };

  /// Of the last byte that was read: the parser reads one byte behind a number, and none behind
  /// other values.
  std::uint32_t line() {
    const auto* last = seen_ == source_.bytes.data() ? seen_ : seen_ - 1;
    if (last > counted_) {
      line_ += static_cast<std::uint32_t>(std::count(counted_, last, '\n'));
      counted_ = last;
    }
    return line_;
  }

  std::string cleaned(const std::string& text) {
    if (text.size() > limits_.line_bytes)
      refuse(source_, line(),
             fmt::format("string of {} bytes, over the limit of {}; shorten it, or raise the limit "
                         "with --max-line",
                         text.size(), limits_.line_bytes));
    return text::clean(text);
  }

  JsonValue made(JsonValue::Kind kind) {
    JsonValue value;
    value.kind = kind;
    value.line = line();
    return value;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == most_levels)
      refuse(
          source_, line(),
          fmt::format("values are nested more than {} levels deep; a list needs 6", most_levels));
    open_.push_back({made(kind), 0, {}});
    return true;
  }

  bool close() {
    auto value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  bool add(JsonValue::Kind kind) { return add(made(kind)); }

  bool add(JsonValue value) {
    if (open_.empty()) {
      top_ = std::move(value);
    } else if (is_streamed()) {
      take_(value, open_.back().taken++);
    } else {
      open_.back().value.elements.push_back(std::move(value));
    }
    return true;
  }

  bool is_streamed() const {
    if (open_.size() > 2 || !open_.back().value.is(JsonValue::Kind::array)) return false;
    const auto& top = open_.front().value;
    return open_.size() == 1 || (top.is(JsonValue::Kind::object) && top.keys.back() == streamed_);
  }

  const Source& source_;
  const Limits& limits_;
  std::string_view streamed_;
  const Take& take_;
  const char* seen_;
  const char* counted_;  ///< how far lines are counted
  std::uint32_t line_ = 1;
  std::vector<Open> open_;
  JsonValue top_;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &elements[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view described(JsonValue::Kind kind) {
  switch (kind) {
    case JsonValue::Kind::null:
      return "null";
    case JsonValue::Kind::boolean:
      return "true or false";
    case JsonValue::Kind::number:
      return "a number";
    case JsonValue::Kind::string:
      return "a string";
    case JsonValue::Kind::array:
      return "an array";
    case JsonValue::Kind::object:
      return "an object";
  }
  return "";
}

JsonValue read_json(const Source& source, const Limits& limits, std::string_view streamed,
                    const std::function<void(const JsonValue&, std::size_t)>& take) {
  return Builder(source, limits, streamed, take).build();
}

}  // namespace facgraph::input
