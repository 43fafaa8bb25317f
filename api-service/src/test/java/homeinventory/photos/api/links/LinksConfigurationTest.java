package homeinventory.photos.api.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class LinksConfigurationTest {
    private static final String OLD = "the-old-secret-which-has-32-characters";
    private static final String NEW = "the-new-secret-which-has-32-characters";

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LinksProperties.class)
    static class Settings {}

    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class, LinksConfiguration.class);

    /** As in docker-compose.yml if the variable is not set. */
    @Test
    void an_empty_setting_is_the_same_as_no_setting() {
        process.withPropertyValues("photos.links.secrets=")
                .run(context ->
                        assertThat(context.getBean(LinkSigner.class).isAlone()).isTrue());
    }

    @Test
    void one_setting_holds_several_secrets_and_the_first_one_signs() {
        process.withPropertyValues("photos.links.secrets=" + NEW + "," + OLD).run(context -> {
            LinkSigner signer = context.getBean(LinkSigner.class);

            assertThat(signer.isAlone()).isFalse();
            assertThat(signer.sign("text")).isEqualTo(process(NEW).sign("text"));
            assertThat(signer.isSigned("text", process(OLD).sign("text"))).isTrue();
        });
    }

    @Test
    void a_secret_that_is_too_short_is_refused_with_the_name_of_the_setting() {
        process.withPropertyValues("photos.links.secrets=short")
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining("photos.links"));
    }

    private static LinkSigner process(String secret) {
        return new LinkSigner(List.of(secret));
    }
}
