package homeinventory.photos.stack;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import homeinventory.photos.api.ApiApplication;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.stack.postgres.EmbeddedDatabase;
import homeinventory.photos.store.blobs.BlobStore;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jspecify.annotations.NullMarked;

/** The rules of docs/architecture.md for the whole project: only this module sees every other one. */
@AnalyzeClasses(
        packages = "homeinventory.photos",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule modules_depend_downwards_only = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("model")
            .definedBy("homeinventory.photos.model..")
            .layer("engine")
            .definedBy("homeinventory.photos.engine..")
            .layer("store")
            .definedBy("homeinventory.photos.store..")
            .layer("worker")
            .definedBy("homeinventory.photos.worker..")
            .layer("api")
            .definedBy("homeinventory.photos.api..")
            .layer("stack")
            .definedBy("homeinventory.photos.stack..")
            .whereLayer("model")
            .mayNotAccessAnyLayer()
            .whereLayer("engine")
            .mayNotAccessAnyLayer()
            .whereLayer("store")
            .mayOnlyAccessLayers("model")
            .whereLayer("worker")
            .mayOnlyAccessLayers("model", "engine", "store")
            .whereLayer("api")
            .mayOnlyAccessLayers("model", "engine", "store");

    /** Exceptions of the database, and its health, may be used anywhere. */
    @ArchTest
    static final ArchRule only_the_store_speaks_sql = noClasses()
            .that(not(resideInAPackage("homeinventory.photos.store.."))
                    // Creates the database, before the store can use it.
                    .and(not(equivalentTo(EmbeddedDatabase.class))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.jdbc..", "org.postgresql..", "liquibase..")
                    .or(assignableTo(Statement.class))
                    .or(assignableTo(ResultSet.class))
                    .and(not(assignableTo(Throwable.class))));

    @ArchTest
    static final ArchRule blobs_are_keys_and_streams_and_never_files = noClasses()
            .that(not(resideInAPackage("homeinventory.photos.store.blobs..")).and(useBlobs()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "homeinventory.photos.store.blobs.files..");

    @ArchTest
    static final ArchRule only_the_engine_touches_pixels = noClasses()
            .that()
            .resideOutsideOfPackage("homeinventory.photos.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..", "java.awt..", "net.coobird..", "com.luciad..");

    @ArchTest
    static final ArchRule the_api_probes_photos_and_never_renders_them = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.api..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThumbnailEngine.class);

    @ArchTest
    static final ArchRule packages_of_a_module_depend_on_each_other_in_one_direction =
            slices().matching("homeinventory.photos.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_declares_what_may_be_null = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule constructors_take_five_parameters_at_most =
            constructors().that().areDeclaredInClassesThat(not(recordOrEnum())).should(takeAtMostFiveParameters());

    @ArchTest
    static final ArchRule names_say_what_a_class_does = noClasses()
            .should()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule no_class_sleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule dependencies_come_through_constructors =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule logs_go_through_slf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule only_main_classes_write_to_the_terminal = noClasses()
            .that(not(belongToAnyOf(LocalStackApplication.class, ApiApplication.class)))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static DescribedPredicate<JavaClass> useBlobs() {
        return DescribedPredicate.describe(
                "use blobs",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(used ->
                                used.getTargetClass().getPackageName().startsWith(BlobStore.class.getPackageName())));
    }

    private static DescribedPredicate<JavaClass> recordOrEnum() {
        return DescribedPredicate.describe("records or enums", type -> type.isRecord() || type.isEnum());
    }

    private static ArchCondition<JavaConstructor> takeAtMostFiveParameters() {
        return new ArchCondition<>("take at most five parameters") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor, count <= 5, constructor.getFullName() + " takes " + count + " parameters"));
            }
        };
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        DescribedPredicate<CanBeAnnotated> nullMarked = annotatedWith(NullMarked.class);
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(nullMarked::test)
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getName() + " is in a package that is not @NullMarked"));
            }
        };
    }
}
