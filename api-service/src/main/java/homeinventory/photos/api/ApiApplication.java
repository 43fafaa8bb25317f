package homeinventory.photos.api;

import homeinventory.photos.api.keys.command.KeysApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The API as a process of its own. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ApiConfiguration.class)
public class ApiApplication {

    /** Runs the service. With the first argument {@code keys} it runs that command instead, and ends. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals(KeysApplication.COMMAND)) {
            System.exit(KeysApplication.run(arguments, System.out, System.err));
        }
        SpringApplication.run(ApiApplication.class, arguments);
    }
}
