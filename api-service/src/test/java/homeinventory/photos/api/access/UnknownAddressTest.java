package homeinventory.photos.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.TestApi;
import homeinventory.photos.model.WorkspaceId;
import homeinventory.photos.store.keys.KeyRole;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses without a handler, and methods that an address does not take. */
class UnknownAddressTest {

    @AutoClose
    private static final KeyedApi keyed = new KeyedApi("auth.mode=api-key");

    private static final WorkspaceId workspace = TestApi.newWorkspace();
    private static final String admin = keyed.key(workspace, KeyRole.ADMIN);
    private static final String member = keyed.key(workspace, KeyRole.MEMBER);
    private static final String stranger = keyed.key(TestApi.newWorkspace(), KeyRole.ADMIN);

    @ParameterizedTest
    @CsvSource({
        "GET,   /api/v1/workspaces/W/nothing,                 401, 404, 404, 404",
        "GET,   /api/v1/workspaces/W/photos/x/y/z,            401, 404, 404, 404",
        "PATCH, /api/v1/workspaces/W/photos,                  401, 404, 405, 405",
        "GET,   /api/v1/workspaces/W/photos/thumbnails/retry, 401, 404, 403, 405",
        "PUT,   /api/v1/workspaces/W/keys,                    401, 404, 403, 405",
        "GET,   /api/v1/workspaces/W/keys/x/y,                401, 404, 404, 404",
        "GET,   /api/v1/workspaces/W/webhooks/x/y/z,          401, 404, 403, 404",
        "GET,   /api/v1/workspaces/W/regenerations/x/y,       401, 404, 403, 404",
        "GET,   /api/v1/workspaces,                           401, 404, 404, 404",
        "GET,   /api/v2/photos,                               401, 404, 404, 404",
        "GET,   /api/v1/session/x,                            401, 404, 404, 404",
        "PUT,   /api/v1/session,                              405, 405, 405, 405",
        "GET,   /api/v1/links/x,                              404, 404, 404, 404",
        "GET,   /nothing,                                     404, 404, 404, 404"
    })
    void each_caller_gets_the_answer_for_the_place_of_the_address(
            String method, String address, int noKey, int ofStranger, int ofMember, int ofAdmin) {
        String path = address.replace("/W", "/" + workspace);

        assertThat(status(method, path)).isEqualTo(noKey);
        assertThat(status(method, path, KeyedApi.bearer(stranger))).isEqualTo(ofStranger);
        assertThat(status(method, path, KeyedApi.bearer(member))).isEqualTo(ofMember);
        assertThat(status(method, path, KeyedApi.bearer(admin))).isEqualTo(ofAdmin);
    }

    private static int status(String method, String path, String... headers) {
        return keyed.api
                .send(keyed.api.request(path, headers).method(method, BodyPublishers.noBody()))
                .status();
    }
}
