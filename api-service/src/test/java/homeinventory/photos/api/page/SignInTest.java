package homeinventory.photos.api.page;

import static org.awaitility.Awaitility.await;

import homeinventory.photos.api.MultipartBody;
import homeinventory.photos.api.TestApi;
import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.keys.KeyRole;
import homeinventory.photos.store.keys.NewKey;
import homeinventory.photos.store.keys.Secret;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a service that asks for keys, in a real browser. */
class SignInTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] PHOTO = MultipartBody.ofFile("sofa.jpg", SamplePhotos.jpeg(64, 48));

    @Test
    void whoever_opens_the_page_signs_in_with_a_key_and_may_then_change_things(@TempDir Path storage) throws Exception {
        try (Browser browser = Browser.start();
                TestDatabase database = TestDatabase.create();
                TestApi api = TestApi.start(database.properties(), storage, TestApi.NO_TEMPORAL, "auth.mode=api-key")) {
            WorkspaceId workspace = TestApi.newWorkspace();
            Secret key = Secret.random("test_");
            api.bean(ApiKeys.class).create(new NewKey(workspace, "a browser", KeyRole.MEMBER, null), key);
            api.upload(TestApi.uploadPath(workspace), PHOTO, "Authorization", "Bearer " + key.text());

            browser.open(api.uri("/"));
            browser.find("#sign-in input").sendKeys("wrong");
            browser.find("#sign-in button").click();
            browser.awaitText("#problem", "not valid");
            browser.find("#sign-in input").clear();
            browser.find("#sign-in input").sendKeys(key.text());
            browser.find("#sign-in button").click();

            browser.find(".photo .delete").click();
            browser.awaitText("#connection", "Live");
            browser.open(api.uri("/"));
            await().atMost(PATIENCE).until(() -> api.rows(workspace) == 0);
        }
    }
}
