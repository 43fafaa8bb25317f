package homeinventory.photos.store;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.containAnyFieldsThat;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasType.Predicates.rawType;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import homeinventory.photos.store.blobs.BlobsConfiguration;
import homeinventory.photos.store.blobs.StorageProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

@AnalyzeClasses(packages = "homeinventory.photos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_store_knows_the_shared_vocabulary_and_no_other_module_nor_temporal = classes()
            .that()
            .resideInAPackage("homeinventory.photos.store..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "homeinventory.photos.store..",
                    "homeinventory.photos.model..",
                    "java..",
                    "javax.sql..",
                    "org.springframework..",
                    "org.postgresql..",
                    "liquibase..",
                    "com.fasterxml.uuid..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..",
                    "org.slf4j..");

    @ArchTest
    static final ArchRule only_the_store_creates_what_runs_sql = constructors()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("homeinventory.photos.store..")
                    .and(containAnyFieldsThat(have(rawType(JdbcClient.class)))))
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule features_stand_alone_on_the_event_log = slices().matching("homeinventory.photos.store.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("homeinventory.photos.store.events"));

    @ArchTest
    static final ArchRule files_and_folders_are_known_to_the_file_system_store_alone = noClasses()
            .that()
            .resideInAPackage("homeinventory.photos.store..")
            .and()
            .resideOutsideOfPackage("homeinventory.photos.store.blobs.files")
            .and()
            .doNotBelongToAnyOf(BlobsConfiguration.class, StorageProperties.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "homeinventory.photos.store.blobs.files..");
}
