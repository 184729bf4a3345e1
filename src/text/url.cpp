#include "facgraph/text/url.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "ascii.hpp"
#include "character_classes.hpp"
#include "entities.hpp"
#include "facgraph/text/utf8.hpp"

namespace facgraph::text {
namespace {

bool is_host_character(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || c == '-' || c == '.' || c == '_';
}

bool is_ipv6(std::string_view host) {
  if (host.size() < 4 || host.front() != '[' || host.back() != ']') {
    return false;
  }
  const auto address = host.substr(1, host.size() - 2);
  return std::count(address.begin(), address.end(), ':') >= 2 &&
         std::all_of(address.begin(), address.end(),
                     [](char c) { return ascii::is_hex_digit(c) || c == ':' || c == '.'; });
}

bool all_seen(std::string_view utf8) {
  while (!utf8.empty()) {
    const auto next = first_code_point(utf8);
    if (!next.valid || treatment(next.code_point) != Treatment::keep) {
      return false;
    }
    utf8.remove_prefix(next.bytes);
  }
  return true;
}

bool starts_percent_code(std::string_view value) {
  return value.size() > 2 && value[0] == '%' && ascii::is_hex_digit(value[1]) &&
         ascii::is_hex_digit(value[2]);
}

std::string percent_decoded(std::string_view value) {
  constexpr int hexadecimal = 16;
  std::string result;
  while (!value.empty()) {
    unsigned char byte = static_cast<unsigned char>(value.front());
    const bool coded = starts_percent_code(value);
    if (coded) {
      std::from_chars(value.data() + 1, value.data() + 3, byte, hexadecimal);
    }
    result += static_cast<char>(byte);
    value.remove_prefix(coded ? 3 : 1);
  }
  return result;
}

bool is_host_name(std::string_view written) {
  if (std::all_of(written.begin(), written.end(), is_host_character))  // nearly every host
    return !written.empty() && written.front() != '.' && written.find("..") == written.npos;
  // As a browser reads it: percent codes are decoded, and "／" is mapped to "/", "℀" to "a/c",
  // after the end of the host is found.
  const auto host = percent_decoded(written);
  const auto mapped = fold(host);
  return !host.empty() && host.front() != '.' && mapped.find("..") == std::string::npos &&
         all_seen(host) && std::all_of(mapped.begin(), mapped.end(), [](char c) {
           return !ascii::is_ascii(c) || is_host_character(c);
         });
}

bool is_port(std::string_view digits) {
  std::uint16_t port = 0;
  const auto* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, port);
  return result.ec == std::errc{} && result.ptr == end;
}

bool is_authority(std::string_view authority) {
  const auto bracket = authority.rfind(']');
  const auto colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  if (colon != std::string_view::npos) {
    if (!is_port(authority.substr(colon + 1))) {
      return false;
    }
    authority = authority.substr(0, colon);
  }
  return is_ipv6(authority) || is_host_name(authority);
}

/// Characters that begin no entity or percent code and are written as they are, as nearly all are.
constexpr auto plain_characters = [] {
  std::array<bool, 256> plain{};
  constexpr std::string_view all =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:?#=+,;@!$()*";
  for (const char c : all) plain[static_cast<unsigned char>(c)] = true;
  return plain;
}();

bool is_plain(char c) { return plain_characters[static_cast<unsigned char>(c)]; }

void append_percent_encoded(std::string_view value, std::string& result) {
  constexpr std::string_view special = "\"<>\\^`{|} ";
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (std::size_t i = 0; i < value.size(); ++i) {
    auto end = i;
    while (end < value.size() && is_plain(value[end])) ++end;
    result.append(value, i, end - i);
    i = end;
    if (i == value.size()) break;
    const char c = value[i];
    const bool stray_percent = c == '%' && !starts_percent_code(value.substr(i));
    // Decoded once more, by us or by others, it would be another link.
    const bool entity = c == '&' && starts_entity(value.substr(i));
    if (!ascii::is_ascii(c) || stray_percent || entity ||
        special.find(c) != std::string_view::npos) {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    } else {
      result += c;
    }
  }
}

/// `start` and what follows it.
std::string address(std::string_view start, std::string_view rest) {
  std::string result;
  result.reserve(start.size() + rest.size());
  result += start;
  append_percent_encoded(rest, result);
  return result;
}

/// `rest` is what follows "https://".
std::optional<std::string> web_url(std::string_view start, std::string_view rest) {
  const auto authority = rest.substr(0, rest.find_first_of("/?#"));
  if (!is_authority(authority)) {
    return std::nullopt;
  }
  return address(start, rest);
}

bool is_mail_character(char c) {
  constexpr std::string_view signs = "!$'*+-./=^_`{|}~";
  return !ascii::is_ascii(c) || ascii::is_letter(c) || ascii::is_digit(c) ||
         signs.find(c) != std::string_view::npos;
}

bool is_mail_address(std::string_view address) {
  const auto at = address.find('@');
  if (at == 0 || at == std::string_view::npos) {
    return false;
  }
  const auto local = percent_decoded(address.substr(0, at));
  return is_host_name(address.substr(at + 1)) && all_seen(local) && !local.starts_with('/') &&
         std::all_of(local.begin(), local.end(), is_mail_character);
}

/// Any other header field could put words or recipients into the reader's mail, and so could a line
/// break in the subject.
bool is_only_a_subject(std::string_view query) {
  const auto lowered = ascii::lowered(query);
  return lowered.starts_with("subject=") && lowered.find('&') == std::string::npos &&
         lowered.find("%0a") == std::string::npos && lowered.find("%0d") == std::string::npos;
}

/// `rest` is what follows "mailto:".
std::optional<std::string> mail_url(std::string_view rest) {
  const auto question = rest.find('?');
  const bool has_query = question != std::string_view::npos;
  if (!is_mail_address(rest.substr(0, question)) ||
      (has_query && !is_only_a_subject(rest.substr(question + 1)))) {
    return std::nullopt;
  }
  return address("mailto:", rest);
}

/// Blanks and unseen characters come with a copied link, before and after it.
std::string_view without_unseen_ends(std::string_view utf8) {
  const auto is_plain = [](char c) { return c > ' ' && c <= '~'; };
  if (std::all_of(utf8.begin(), utf8.end(), is_plain)) return utf8;
  std::size_t first = utf8.size();
  std::size_t last = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto next = first_code_point(utf8.substr(i));
    if (treatment(next.code_point) == Treatment::keep) {
      first = std::min(first, i);
      last = i + next.bytes;
    }
    i += next.bytes;
  }
  return first < last ? utf8.substr(first, last - first) : std::string_view{};
}

/// A bare host: "www.example.org", not "www.example".
bool is_bare_web_address(std::string_view url) {
  constexpr std::string_view prefix = "www.";
  const auto host = url.substr(0, url.find_first_of("/?#"));
  return ascii::starts_with_any_case(url, prefix) &&
         host.find('.', prefix.size()) != std::string_view::npos;
}

}  // namespace

std::optional<std::string> safe_url(std::string_view written) {
  std::string decoded;
  auto url = written;
  if (!std::all_of(written.begin(), written.end(), is_plain)) {
    decoded = with_entities_decoded(written);
    std::erase_if(decoded, ascii::is_control);
    url = without_unseen_ends(decoded);
  }
  if (is_bare_web_address(url)) {
    return web_url("https://", url);
  }
  const auto colon = url.find(':');
  if (colon == std::string_view::npos) {
    return std::nullopt;
  }
  const auto scheme = ascii::lowered(url.substr(0, colon));
  const auto rest = url.substr(colon + 1);
  if (scheme == "mailto") {
    return mail_url(rest);
  }
  if ((scheme == "http" || scheme == "https") && rest.starts_with("//")) {
    return web_url(scheme == "http" ? "http://" : "https://", rest.substr(2));
  }
  return std::nullopt;
}

}  // namespace facgraph::text
