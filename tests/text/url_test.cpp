#include "facgraph/text/url.hpp"

#include <algorithm>
#include <array>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <string>

#include "support/hostile_texts.hpp"

using namespace std::string_view_literals;
namespace data = boost::unit_test::data;
using facgraph::text::safe_url;

namespace {

constexpr auto refused = std::to_array<std::string_view>({
    // schemes that run something or read a file, in every disguise a browser sees through
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\x01javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "java\0script:alert(1)"sv,
    "javascript&colon;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#106avascript:alert(1)",
    "&#x6A;avascript:alert(1)",
    "&#X6a&#X61vascript&#58;alert(1)",
    "&#0000106;avascript:alert(1)",
    "javascript&amp;colon;alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "\u200Bjavascript:alert(1)",
    "java\u00ADscript:alert(1)",
    "ｊavascript:alert(1)",
    "javascript：alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "ftp://example.org/",
    "blob:https://example.org/1",
    "view-source:https://example.org/",
    "tel:+15105550100",
    "about:blank",
    // no scheme
    "",
    "   ",
    "page.html",
    "/etc/passwd",
    "../up",
    "?q=1",
    "#top",
    "//evil.example/",
    "&sol;&sol;evil.example/",
    "\\\\evil.example\\share",
    "example.org",
    ":https://example.org/",
    "www.example",
    "www.",
    "www..org",
    // authorities that are not what they seem
    "https://good.example@evil.example/",
    "https://user:password@example.org/",
    "https://good.example&commat;evil.example/",
    "https://good.example\\@evil.example/",
    "https://evil.example\\good.example/",
    "https:\\\\evil.example/",
    "https:/example.org",
    "https:example.org",
    "https://",
    "https:///path",
    "https://?q",
    "https://:443/",
    "https://.example.org/",
    "https://example..org/",
    "https://example.org:99999/",
    "https://example.org:http/",
    "https://example.org:80:80/",
    "https://example.org:/",
    "https://exa mple.org/",
    "https://exa<mple.org/",
    "https://exa%2Fmple.org/",
    "https://exa%00mple.org/",
    "https://exa%E2%80%AEmple.org/",
    "https://good.example%EF%BC%8Fevil.example/",
    "https://good.example%40evil.example/",
    "https://exa\u0085mple.org/",
    "https://exa\u202Emple.org/",
    "https://exa\u200Bmple.org/",
    "https://good.example\uFF0Fevil.example/",
    "https://good.example\u2100evil.example/",
    "https://exa\xFFmple.org/",
    "https://[::1/",
    "https://[javascript]/",
    "www.good.example@evil.example/",
    // mail that says more than an address
    "mailto:",
    "mailto:ion",
    "mailto:@example.org",
    "mailto:ion@",
    "mailto:ion@@example.org",
    "mailto:a@example.org,b@example.org",
    "mailto:a@example.org;b@example.org",
    "mailto:a@example.org?cc=b@example.org",
    "mailto:a@example.org?subject=x&bcc=b@example.org",
    "mailto:a@example.org?subject=x&amp;body=y",
    "mailto:a@example.org?subject=x%0ABcc: b@example.org",
    "mailto:a@example.org?subject=x%0d%0aBcc: b@example.org",
    "mailto:a%40b@example.org",
    "mailto:a%2540b@example.org",
    "mailto:a%0Ab@example.org",
    "mailto:a%E2%80%AEb@example.org",
    "mailto:Ion Stoica <ion@example.org>",
    "mailto://example.org",
});

struct Accepted {
  std::string_view written;
  std::string_view url;
};

constexpr auto accepted = std::to_array<Accepted>({
    {"https://example.org", "https://example.org"},
    {"https://example.org/", "https://example.org/"},
    {"http://example.org/a?b=c&d=e#f", "http://example.org/a?b=c&d=e#f"},
    {"HTTPS://Example.org/Path", "https://Example.org/Path"},
    {" \n https://example.org/ \t", "https://example.org/"},
    {"\uFEFFhttps://example.org/\u200B\u00A0", "https://example.org/"},
    {"https://exam\nple.org/a\tb", "https://example.org/ab"},
    {"https&colon;//example.org/", "https://example.org/"},
    {"https://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2"},
    {"https://example.org/?a=1&copy=2", "https://example.org/?a=1&copy=2"},
    {"https://example.org/&#x2F;x", "https://example.org//x"},
    {"https://example.org/?a&amp;lt;b", "https://example.org/?a%26lt;b"},
    {"https://example.org/&\x01#65;", "https://example.org/%26#65;"},
    {"https://example.org/a b", "https://example.org/a%20b"},
    {"https://example.org/a%20b%zz%", "https://example.org/a%20b%25zz%25"},
    {"https://example.org/\"<>\\^{|}`", "https://example.org/%22%3C%3E%5C%5E%7B%7C%7D%60"},
    {"https://example.org/\" onload=\"x", "https://example.org/%22%20onload=%22x"},
    {"https://example.org/Müller", "https://example.org/M%C3%BCller"},
    {"https://example.org/\xFF", "https://example.org/%FF"},
    {"https://example.org/\u202Ex", "https://example.org/%E2%80%AEx"},
    {"https://bücher.example/", "https://b%C3%BCcher.example/"},
    {"https://example.org:8080/x", "https://example.org:8080/x"},
    {"https://example.org./", "https://example.org./"},
    {"http://192.0.2.1/", "http://192.0.2.1/"},
    {"http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"},
    {"http://localhost/~ion", "http://localhost/~ion"},
    {"https://example.org/@ion", "https://example.org/@ion"},
    {"https://example.org?next=javascript:x", "https://example.org?next=javascript:x"},
    {"www.example.org", "https://www.example.org"},
    {"WWW.example.org/x y", "https://WWW.example.org/x%20y"},
    {"mailto:ion@example.org", "mailto:ion@example.org"},
    {"MAILTO:Ion.Stoica+x@cs.example.org", "mailto:Ion.Stoica+x@cs.example.org"},
    {"mailto:ion.st\u00F6ica@example.org", "mailto:ion.st%C3%B6ica@example.org"},
    {"mailto:ion@example.org?subject=Hello you", "mailto:ion@example.org?subject=Hello%20you"},
    {"mailto:o'neil@example.org?Subject=50%", "mailto:o'neil@example.org?Subject=50%25"},
});

bool is_written_safely(char c) {
  return c > ' ' && c < 0x7F && "\"<>\\^`{|}"sv.find(c) == std::string_view::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(url)

BOOST_DATA_TEST_CASE(unsafe_urls_are_refused, data::xrange(refused.size()), row) {
  BOOST_TEST_CONTEXT(refused[row]) { BOOST_TEST(safe_url(refused[row]).value_or("-") == "-"); }
}

BOOST_DATA_TEST_CASE(safe_urls_are_accepted, data::xrange(accepted.size()), row) {
  BOOST_TEST(safe_url(accepted[row].written).value_or("refused") == accepted[row].url);
}

BOOST_DATA_TEST_CASE(an_accepted_url_is_accepted_as_it_is, data::xrange(accepted.size()), row) {
  const auto url = safe_url(accepted[row].written).value();
  BOOST_TEST(safe_url(url).value_or("refused") == url);
}

BOOST_DATA_TEST_CASE(what_is_accepted_holds_no_special_character,
                     data::xrange(facgraph::testing::hostile_texts.size()), row) {
  const std::string text(facgraph::testing::hostile_texts[row].text);
  BOOST_TEST(!safe_url(text));
  const auto url = safe_url("https://example.org/" + text);
  BOOST_REQUIRE(url.has_value());
  BOOST_TEST(std::all_of(url->begin(), url->end(), is_written_safely));
}

BOOST_AUTO_TEST_SUITE_END()
