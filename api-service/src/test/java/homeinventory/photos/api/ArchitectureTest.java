package homeinventory.photos.api;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "homeinventory.photos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String API = "homeinventory.photos.api..";

    @ArchTest
    static final ArchRule the_api_depends_only_on_model_engine_and_store_of_this_project = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat(resideInAPackage("homeinventory..")
                    .and(resideOutsideOfPackages(
                            API,
                            "homeinventory.photos.model..",
                            "homeinventory.photos.store..",
                            "homeinventory.photos.engine")));

    @ArchTest
    static final ArchRule the_api_probes_photos_and_renders_none = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ThumbnailEngine");

    @ArchTest
    static final ArchRule the_api_has_no_sql = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule features_use_each_other_in_one_direction =
            slices().matching("homeinventory.photos.api.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule shared_packages_use_no_feature = noClasses()
            .that()
            .resideInAnyPackage("homeinventory.photos.api.web", "homeinventory.photos.api.problems")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "homeinventory.photos.api.upload..",
                    "homeinventory.photos.api.photos..",
                    "homeinventory.photos.api.retry..",
                    "homeinventory.photos.api.dispatch..",
                    "homeinventory.photos.api.events..",
                    "homeinventory.photos.api.temporal..");

    @ArchTest
    static final ArchRule only_one_package_and_one_class_of_each_optional_feature_call_temporal = noClasses()
            .that()
            .resideInAPackage(API)
            .and()
            .resideOutsideOfPackage("homeinventory.photos.api.temporal")
            .and()
            .doNotHaveSimpleName("StartDelivery")
            .and()
            .doNotHaveSimpleName("RegenerationDispatcher")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.temporal..", "io.grpc..");

    @ArchTest
    static final ArchRule the_upload_never_waits_for_temporal = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.api.upload")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("ThumbnailWorkflows");
}
