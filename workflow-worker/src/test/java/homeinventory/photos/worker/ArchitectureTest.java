package homeinventory.photos.worker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "homeinventory.photos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_worker_knows_the_model_the_engine_and_the_store = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("homeinventory.photos.api..", "homeinventory.photos.stack..");

    @ArchTest
    static final ArchRule workflow_code_knows_only_temporal_and_the_model = classes()
            .that()
            .resideInAnyPackage("homeinventory.photos.worker.workflow..", "homeinventory.photos.worker.retry..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "homeinventory.photos.worker.workflow..",
                    "homeinventory.photos.worker.retry..",
                    "homeinventory.photos.model..",
                    "io.temporal..",
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule workflow_code_does_the_same_each_time = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.worker.workflow..")
            .or()
            .haveSimpleNameEndingWith("WorkflowImpl")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.time\\.(Instant|Clock|InstantSource|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)"
                            + "|java\\.util\\.(Random|SplittableRandom|UUID|Timer)|java\\.util\\.(concurrent|random)\\..*"
                            + "|java\\.lang\\.(Thread|System|Runtime|Process.*)|java\\.util\\.Hash(Map|Set)");

    @ArchTest
    static final ArchRule sql_and_files_are_the_stores = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.worker..")
            .and()
            .resideOutsideOfPackage("homeinventory.photos.worker.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule packages_do_not_go_in_circles =
            slices().matching("homeinventory.photos.worker.(*)..").should().beFreeOfCycles();
}
