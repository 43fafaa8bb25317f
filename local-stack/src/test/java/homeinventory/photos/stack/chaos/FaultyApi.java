package homeinventory.photos.stack.chaos;

import homeinventory.photos.api.ApiApplication;
import org.springframework.boot.SpringApplication;

/** The API as a process of its own, with {@link BuiltInFaults}. */
final class FaultyApi extends ApiApplication {
    private FaultyApi() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {ApiApplication.class, BuiltInFaults.class}, arguments);
    }
}
