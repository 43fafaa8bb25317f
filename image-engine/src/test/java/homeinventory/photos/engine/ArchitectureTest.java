package homeinventory.photos.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

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
            .or()
            .haveNameMatching(".*(Header|Segments?|Chunk)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..", "com.luciad..", "io.github.humbleui..");

    @ArchTest
    static final ArchRule only_decoders_and_encoders_know_codecs = noClasses()
            .that()
            .resideOutsideOfPackages(withFormats("..engine.decode..", "..engine.encode.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.imageio..", "com.luciad..", "io.github.humbleui..");

    @ArchTest
    static final ArchRule steps_do_not_depend_on_each_other_in_circles =
            slices().matching("homeinventory.photos.engine.(*)..").should().beFreeOfCycles();

    /** Then a format is one folder and one line. */
    @ArchTest
    static void a_format_is_known_to_the_registry_alone(JavaClasses engine) {
        for (PhotoFormat format : PhotoFormats.ALL) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(packageOf(format))
                    .and()
                    .doNotBelongToAnyOf(PhotoFormats.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(packageOf(format))
                    .check(engine);
        }
    }

    private static String[] withFormats(String... packages) {
        return Stream.concat(Stream.of(packages), PhotoFormats.ALL.stream().map(ArchitectureTest::packageOf))
                .toArray(String[]::new);
    }

    private static String packageOf(PhotoFormat format) {
        return format.getClass().getPackageName() + "..";
    }
}
