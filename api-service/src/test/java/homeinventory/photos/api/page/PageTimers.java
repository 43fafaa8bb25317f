package homeinventory.photos.api.page;

import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** The timers of the pages in a tab. They run as usual; a test that would only wait for one can fire it at once. */
final class PageTimers {

    private static final String REMEMBER_TIMERS = """
            (() => {
              const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
              const pending = new Map();
              window.setTimeout = (action, ms = 0, ...values) => {
                const run = () => { pending.delete(id); action(...values); };
                const id = setTimeout(run, ms);
                pending.set(id, { ms, run: () => { clearTimeout(id); run(); } });
                return id;
              };
              window.setInterval = (action, ms = 0, ...values) => {
                const id = setInterval(action, ms, ...values);
                pending.set(id, { ms, run: () => action(...values) });
                return id;
              };
              // Either function ends either kind of timer (HTML, 8.7).
              window.clearTimeout = window.clearInterval = id => {
                pending.delete(id);
                clearTimeout(id);
              };
              window.fireTimers = ms => {
                const due = [...pending.values()].filter(timer => timer.ms <= ms);
                due.forEach(timer => timer.run());
                return due.length;
              };
            })();
            """;

    private PageTimers() {}

    /** Remembers the timers of every page that this tab opens from now on. */
    static void remember(ChromeDriver driver) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", REMEMBER_TIMERS));
    }

    /** Fires the pending timers that were set to at most so long, and returns how many there were. */
    static long fire(ChromeDriver driver, Duration delay) {
        Object fired = driver.executeScript("return fireTimers(arguments[0])", delay.toMillis());
        return fired instanceof Long number ? number : 0;
    }
}
