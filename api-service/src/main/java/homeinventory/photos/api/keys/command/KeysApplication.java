package homeinventory.photos.api.keys.command;

import homeinventory.photos.store.keys.ApiKeys;
import homeinventory.photos.store.schema.SchemaMigration;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;

/** The command as a process of its own. Uses only the database; starts no server and needs no Temporal. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({SchemaMigration.class, ApiKeys.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
public class KeysApplication {

    /** The first argument of a process that runs this command instead of the service. */
    public static final String COMMAND = "keys";

    /** Runs the command: {@link #COMMAND}, then the action and its options. Returns the exit status of the process. */
    public static int run(String[] arguments, PrintStream out, PrintStream error) {
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(KeysApplication.class)
                .web(WebApplicationType.NONE)
                .properties("spring.main.banner-mode=off", "logging.level.root=off")
                .logStartupInfo(false)
                .run(rest)) {
            new KeysCommand(context.getBean(ApiKeys.class), Clock.systemUTC(), out, error)
                    .run(new DefaultApplicationArguments(rest));
            return 0;
        } catch (IllegalArgumentException e) {
            error.println("keys: " + e.getMessage());
            error.println(KeysCommand.USAGE);
            return 2;
        } catch (RuntimeException e) {
            error.println("keys: the database cannot be used; check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD: "
                    + NestedExceptionUtils.getMostSpecificCause(e));
            return 1;
        }
    }
}
