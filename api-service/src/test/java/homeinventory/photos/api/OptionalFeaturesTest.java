package homeinventory.photos.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import homeinventory.photos.api.upload.UploadWithWebhooks;
import org.junit.jupiter.api.Test;

/**
 * Webhooks and regeneration can be taken out (docs/adr/0074). No other package uses them, with three exceptions: two classes register
 * the types of all ids, and a photo's JSON links to the workflow of the regeneration that made its thumbnails.
 */
@AnalyzeClasses(packages = "homeinventory.photos.api", importOptions = ImportOption.DoNotIncludeTests.class)
class OptionalFeaturesTest {
    private static final String[] FEATURES = {
        "homeinventory.photos.*.webhooks..", "homeinventory.photos.*.regeneration.."
    };

    @ArchTest
    static final ArchRule no_other_package_knows_them = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.api..")
            .and()
            .resideOutsideOfPackages(FEATURES)
            .and()
            .doNotHaveFullyQualifiedName("homeinventory.photos.api.web.WireValues")
            .and()
            .doNotHaveFullyQualifiedName("homeinventory.photos.api.openapi.OpenApiConfiguration")
            .and()
            .doNotHaveFullyQualifiedName("homeinventory.photos.api.photos.PhotoResource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @Test
    void the_rule_can_fail() {
        assertThat(no_other_package_knows_them
                        .evaluate(new ClassFileImporter().importClasses(UploadWithWebhooks.class))
                        .hasViolation())
                .isTrue();
    }
}
