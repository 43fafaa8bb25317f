package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.keys.ApiKey;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.NewKey;
import homeinventory.photos.store.keys.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a service that asks for keys, in a real browser. */
class SignInTest {
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    private static Browser browser;
    private static TestDatabase database;
    private static TestApi api;

    private final WorkspaceId workspace = TestApi.newWorkspace();

    @BeforeAll
    static void start(@TempDir Path storage) {
        browser = SharedPage.get().browser();
        database = TestDatabase.create();
        api = TestApi.start(
                database.properties(),
                storage,
                TestApi.NO_TEMPORAL,
                "auth.mode=api-key",
                "photos.events.reconnect-delay=200ms");
    }

    @AfterAll
    static void stop() {
        api.close();
        database.close();
    }

    @BeforeEach
    void resize() {
        browser.resize(1280, 900);
    }

    @AfterEach
    void forget() {
        browser.forgetSite();
    }

    @Test
    void a_user_signs_in_with_a_key_and_can_then_make_changes() {
        Secret key = key("a browser", KeyRole.MEMBER);
        api.upload(TestApi.uploadPath(workspace), PHOTO, "Authorization", "Bearer " + key.text());

        browser.open(api.uri("/"));
        signIn("wrong");
        browser.awaitText("#problem", "not valid");
        signIn(key.text());

        browser.find(".photo .delete").click();
        browser.awaitText("#connection", "Live");
        assertThat(browser.count(".to-keys:not([hidden])")).isZero();
        browser.open(api.uri("/"));
        await().until(() -> api.rows(workspace) == 0);
    }

    @ParameterizedTest
    @EnumSource
    void only_administrators_see_the_links_for_administrators(KeyRole role) {
        Secret key = key("a browser", role);
        Answer photo = api.upload(TestApi.uploadPath(workspace), PHOTO, "Authorization", "Bearer " + key.text());
        api.complete(photo);
        browser.open(api.uri("/"));
        signIn(key.text());
        browser.find("[data-role=" + role.wireName() + "] .photo .name").click();

        browser.awaitText("#photo-view .status", "Ready");

        assertThat(browser.find("#photo-view .share").isDisplayed()).isTrue();
        assertThat(browser.find("#photo-view .regenerate").isDisplayed()).isEqualTo(role == KeyRole.ADMIN);
    }

    @Test
    void signing_out_signs_out_all_tabs() {
        browser.open(api.uri("/"));
        signIn(key("a browser", KeyRole.MEMBER).text());
        browser.awaitText("#connection", "Live");
        String other = browser.tab();
        String tab = browser.openTab(api.uri("/"));

        browser.find("#account:not([hidden]) .sign-out").click();

        browser.find("#sign-in");
        browser.closeTab(tab);
        assertThat(browser.tab()).isEqualTo(other);
        browser.find("#sign-in");
        browser.open(api.uri("/"));
        browser.find("#sign-in");
    }

    @Test
    void an_administrator_makes_a_key_that_is_shown_once_and_revokes_it() {
        keys().create(
                        new NewKey(
                                workspace, "gone", KeyRole.MEMBER, Instant.now().minusSeconds(1)),
                        Secret.random(""));
        openKeys();
        browser.find("#make [name=name]").sendKeys("the phone");
        browser.find("#make button").click();
        browser.awaitText("#made-words", "not shown again");
        String made = browser.find("#made code").getText();
        browser.find("#copy").click();
        browser.awaitText("#made-words", "copied");

        browser.awaitText(".key .validity", "expired");
        for (int width : List.of(320, 1280)) {
            browser.resize(width, 900);
            Axe.assertNoViolations(browser, "keys-" + width);
        }

        assertThat(made).startsWith(ApiKey.PREFIX);
        ApiKey phone = keys().findValid(new Secret(made)).orElseThrow();
        assertThat(phone.role()).isEqualTo(KeyRole.MEMBER);
        assertThat(Duration.between(Instant.now(), phone.expiresAt())).isBetween(days(89), days(90));

        browser.reload();
        browser.find("[aria-label='Revoke the phone']").click();
        browser.accept();
        browser.find(".key[data-state=revoked]");

        assertThat(keys().isValid(phone.id())).isFalse();
        assertThat(browser.count(".revoke:not([hidden])"))
                .as("the browser's own key")
                .isEqualTo(1);
        assertThat(browser.evaluate("return document.body.textContent").toString())
                .doesNotContain(made);
    }

    private void openKeys() {
        browser.open(api.uri("/"));
        signIn(key("a browser", KeyRole.ADMIN).text());
        browser.find("#account .to-keys:not([hidden])").click();
        browser.find(".key");
    }

    private static void signIn(String key) {
        browser.find("#sign-in input").clear();
        browser.find("#sign-in input").sendKeys(key);
        browser.find("#sign-in button").click();
    }

    private Secret key(String name, KeyRole role) {
        Secret key = Secret.random("test_");
        keys().create(new NewKey(workspace, name, role, null), key);
        return key;
    }

    private static ApiKeys keys() {
        return api.bean(ApiKeys.class);
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }
}
