package homeinventory.photos.store;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import homeinventory.photos.model.regeneration.RegenerationId;
import homeinventory.photos.store.photos.PhotosWithWebhooks;
import org.junit.jupiter.api.Test;

/**
 * Webhooks and regeneration can be taken out (docs/adr/0074). No other package uses them, with one exception: a photo names the
 * regeneration that made its thumbnails.
 */
@AnalyzeClasses(packages = "homeinventory.photos.store", importOptions = ImportOption.DoNotIncludeTests.class)
class OptionalFeaturesTest {
    private static final String[] FEATURES = {
        "homeinventory.photos.*.webhooks..", "homeinventory.photos.*.regeneration.."
    };

    @ArchTest
    static final ArchRule no_other_package_knows_them = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.store.*..")
            .and()
            .resideOutsideOfPackages(FEATURES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(FEATURES).and(not(equivalentTo(RegenerationId.class))));

    @Test
    void the_rule_can_fail() {
        assertThat(no_other_package_knows_them
                        .evaluate(new ClassFileImporter().importClasses(PhotosWithWebhooks.class))
                        .hasViolation())
                .isTrue();
    }
}
