package homeinventory.photos.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "homeinventory.photos", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_contract_knows_temporal_and_nothing_else_of_the_project = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "homeinventory.photos.model..",
                    "java..",
                    "io.temporal..",
                    "com.fasterxml.jackson.annotation..",
                    "org.jspecify.annotations..");
}
