package homeinventory.photos.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import homeinventory.photos.worker.activities.AttemptWithRegeneration;
import org.junit.jupiter.api.Test;

/** Webhooks and regeneration can be taken out (docs/adr/0074). No other package uses them. */
@AnalyzeClasses(packages = "homeinventory.photos.worker", importOptions = ImportOption.DoNotIncludeTests.class)
class OptionalFeaturesTest {
    private static final String[] FEATURES = {
        "homeinventory.photos.*.webhooks..", "homeinventory.photos.*.regeneration.."
    };

    @ArchTest
    static final ArchRule no_other_package_knows_them = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.worker.*..")
            .and()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @Test
    void the_rule_can_fail() {
        assertThat(no_other_package_knows_them
                        .evaluate(new ClassFileImporter().importClasses(AttemptWithRegeneration.class))
                        .hasViolation())
                .isTrue();
    }
}
