#include "facgraph/text/sha256.hpp"

#include <boost/test/unit_test.hpp>
#include <string>

using namespace facgraph;

namespace {

std::string digest(const std::string& bytes) { return text::hex(text::sha256(bytes)); }

std::string in_base64(const std::string& bytes) {
  return text::base64({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sha256)

// FIPS 180-2, appendix B, and NIST's example of a million letters.
BOOST_AUTO_TEST_CASE(digests_are_the_published_ones) {
  BOOST_TEST(digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  BOOST_TEST(digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  BOOST_TEST(digest("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
             "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  BOOST_TEST(digest(std::string(1000000, 'a')) ==
             "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

BOOST_AUTO_TEST_CASE(every_length_around_a_block_has_a_digest_of_its_own) {
  for (std::size_t length = 50; length < 140; ++length)
    BOOST_TEST(digest(std::string(length, 'x')) != digest(std::string(length + 1, 'x')));
}

// RFC 4648, section 10.
BOOST_AUTO_TEST_CASE(base64_is_padded) {
  BOOST_TEST(in_base64("") == "");
  BOOST_TEST(in_base64("f") == "Zg==");
  BOOST_TEST(in_base64("fo") == "Zm8=");
  BOOST_TEST(in_base64("foobar") == "Zm9vYmFy");
  BOOST_TEST(in_base64("\xff\xff\xbe") == "//++");
}

BOOST_AUTO_TEST_SUITE_END()
