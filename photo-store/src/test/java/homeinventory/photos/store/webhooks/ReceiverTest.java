package homeinventory.photos.store.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which URLs a webhook may have. The only names that are looked up are reserved ones (RFC 6761 §6.3 and §6.4). */
class ReceiverTest {
    private final ReceiverAddresses onTheInternet = new ReceiverAddresses(false);
    private final ReceiverAddresses atHome = new ReceiverAddresses(true);

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]", "[2a00:1450:4001::1]"})
    void a_public_address_may_be_called(String host) {
        assertThatCode(() -> onTheInternet.of(https(host))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1.2.3",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "2130706433",
                "localhost",
                "[::1]",
                "[::]",
                "[::ffff:10.1.2.3]",
                "[::ffff:7f00:1]",
                "[64:ff9b::a01:203]",
                "[2002:a01:203::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[ff02::1]",
                "[2001:db8::1]"
            })
    void an_address_that_only_this_network_can_reach_is_refused_unless_it_is_allowed(String host) {
        assertThatThrownBy(() -> onTheInternet.of(https(host)))
                .isInstanceOf(ForbiddenReceiverException.class)
                .hasMessageContaining("not on the public internet");
        assertThatCode(() -> atHome.of(https(host))).doesNotThrowAnyException();
    }

    @Test
    void plain_http_is_for_this_machine_alone() {
        assertThatCode(() -> atHome.of(ReceiverUrl.of("http://127.0.0.1:9000/hook")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> atHome.of(ReceiverUrl.of("http://192.168.1.1/hook")))
                .hasMessageContaining("Use https");
        assertThatThrownBy(() -> onTheInternet.of(ReceiverUrl.of("http://8.8.8.8/hook")))
                .hasMessageContaining("Use https");
    }

    @Test
    void a_host_without_an_address_is_named() {
        assertThatThrownBy(() -> onTheInternet.of(https("nowhere.invalid")))
                .isInstanceOf(ForbiddenReceiverException.class)
                .hasMessageContaining("nowhere.invalid");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ftp://shop.example/              | https://
                    /hook                            | https://
                    https:hook                       | no host
                    https:///hook                    | no host
                    https://bücher.example/          | valid ASCII name
                    https://my_shop/                 | valid ASCII name
                    https://user:word@shop.example/  | user or password
                    https://shop.example/#part       | fragment
                    https://shop.example:99999/      | port
                    https://shop.example:0/          | port
                    https://shop example/            | no URL
                    """)
    void what_is_wrong_with_a_url_is_said(String text, String wrong) {
        assertThatThrownBy(() -> ReceiverUrl.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong);
    }

    @Test
    void a_url_keeps_its_path_and_query() {
        ReceiverUrl url = ReceiverUrl.of("HTTPS://shop.example:8443/a%20b?token=c");

        assertThat(url).hasToString("HTTPS://shop.example:8443/a%20b?token=c");
        assertThat(url.host()).isEqualTo("shop.example");
        assertThatThrownBy(() -> ReceiverUrl.of("https://shop.example/" + "a".repeat(ReceiverUrl.MAX_LENGTH)))
                .hasMessageContaining("2000");
    }

    private static ReceiverUrl https(String host) {
        return ReceiverUrl.of("https://" + host + "/hook");
    }
}
