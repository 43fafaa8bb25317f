package homeinventory.photos.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HealthTest {
    private final TestApi api = SharedApi.get();

    @Test
    void the_service_is_healthy_live_and_ready_without_temporal() {
        for (String path :
                new String[] {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"}) {
            Answer answer = api.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.field("status")).as(path).isEqualTo("UP");
        }
    }

    @Test
    void no_other_endpoint_of_the_actuator_is_open() {
        for (String endpoint : new String[] {"env", "beans", "heapdump", "metrics", "loggers", "shutdown"}) {
            assertThat(api.get("/actuator/" + endpoint).status()).as(endpoint).isEqualTo(404);
        }
    }
}
