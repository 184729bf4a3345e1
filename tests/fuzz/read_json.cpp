#include <nlohmann/json.hpp>

#include "fuzz/read_back.hpp"

namespace facgraph::fuzz {
namespace {

/// Gathers strings while the parser goes on.
class Collector : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Collector(std::string_view wanted) : wanted_(wanted) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(std::int64_t) override { return true; }
  bool number_unsigned(std::uint64_t) override { return true; }
  bool number_float(double, const std::string&) override { return true; }
  bool binary(nlohmann::json::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool key(std::string& key) override {
    key_ = key;
    return true;
  }
  bool string(std::string& value) override {
    if (key_ == wanted_) texts.push_back(value);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
    return false;
  }

  Texts texts;

 private:
  std::string_view wanted_;
  std::string key_;
};

}  // namespace

std::optional<Texts> json_texts(std::string_view json, std::string_view key) {
  Collector collector(key);
  if (!nlohmann::json::sax_parse(json, &collector)) return std::nullopt;
  return std::move(collector.texts);
}

}  // namespace facgraph::fuzz
