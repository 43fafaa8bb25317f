package homeinventory.photos.api.problems;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.api.Answer;
import homeinventory.photos.api.SharedApi;
import homeinventory.photos.api.TestApi;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the framework or the server refuses are answered with a problem, without HTML or a stack trace. */
class ProblemAnswersTest {
    private final TestApi api = SharedApi.get();
    private final String photos = "/api/v1/workspaces/" + TestApi.newWorkspace() + "/photos";

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/error", "/api/v1/workspaces", "/api/v2/workspaces", "/api/v1/a//b"})
    void an_unknown_address_is_not_found(String path) {
        for (String accept : new String[] {"*/*", "text/html", "image/webp"}) {
            Answer answer = api.get(path, "Accept", accept);

            assertProblem(answer, 404, "not-found");
            assertThat(answer.field("instance")).isEqualTo(path);
        }
    }

    @Test
    void a_method_that_is_not_allowed_is_refused_with_the_allowed_ones() {
        Answer answer = api.send(api.request(photos).method("PATCH", BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).isEqualTo("GET");
        assertThat(answer.field("detail")).contains("PATCH").contains("GET");
    }

    @Test
    void a_representation_that_does_not_exist_is_not_acceptable() {
        assertProblem(api.get(photos, "Accept", "application/xml"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?=", "?=x&limit=2"})
    void a_query_that_cannot_be_read_is_a_bad_request(String query) {
        assertProblem(api.get(photos + query), 400, "bad-request");
    }

    @Test
    void an_unused_unreadable_parameter_is_ignored() {
        assertThat(api.get(photos + "?%01=x&%EF%BF%BF=y").status()).isEqualTo(200);
    }

    @Test
    void an_accept_header_that_cannot_be_read_is_not_acceptable() {
        assertProblem(api.get(photos, "Accept", "///"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a%zz HTTP/1.1, 400",
        "GET /a{b HTTP/1.1, 400",
        "GET /api/v1/..%2f.. HTTP/1.1, 400",
        "GET /a%00b HTTP/1.1, 400",
        "TRACE / HTTP/1.1, 405",
        "GET / HTTP/9.9, 505"
    })
    void a_request_that_tomcat_refuses_is_answered_with_a_problem(String requestLine, int status) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer)
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/")
                .contains("\"status\":" + status)
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\n\r\n", "hello\r\n\r\n"})
    void a_request_that_is_not_http_is_answered_with_a_problem(String request) throws IOException {
        assertThat(raw(request))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("/problems/bad-request");
    }

    @Test
    void every_answer_forbids_guessing_its_type() {
        assertThat(api.get(photos).header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.get("/nothing").header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.get("/actuator/health").header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_an_absolute_path_and_an_error(ProblemType type) {
        assertThat(type.uri().toString()).matches("/problems/[a-z]+(-[a-z]+)*");
        assertThat(type.status().isError()).isTrue();
        assertThat(type.because("What to do.").getTitle()).isNotBlank();
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("/problems/" + type);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.field("title")).isNotEmpty();
        assertThat(answer.field("detail")).isNotEmpty();
    }

    private String raw(String request) throws IOException {
        try (Socket client = new Socket(api.address().getAddress(), api.port())) {
            client.setSoTimeout(10_000);
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
