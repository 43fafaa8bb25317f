package homeinventory.photos.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "homeinventory.photos.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_engine_knows_no_framework_database_or_workflow = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "homeinventory.photos.engine..",
                    "java..",
                    "javax.imageio..",
                    "net.coobird.thumbnailator..",
                    "com.luciad.imageio.webp..",
                    "io.github.humbleui.skija..",
                    "org.slf4j..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule headers_are_read_without_pixels = noClasses()
            .that()
            .resideInAPackage("..engine.header..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "com.luciad..", "io.github.humbleui..");

    @ArchTest
    static final ArchRule only_decoders_and_encoders_know_codecs = noClasses()
            .that()
            .resideOutsideOfPackages("..engine.decode..", "..engine.encode..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..", "com.luciad..", "io.github.humbleui..");

    @ArchTest
    static final ArchRule steps_do_not_depend_on_each_other_in_circles =
            slices().matching("homeinventory.photos.engine.(*)..").should().beFreeOfCycles();
}
