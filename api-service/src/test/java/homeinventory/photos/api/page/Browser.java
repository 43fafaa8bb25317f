package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A browser for tests. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        PageTimers.remember(driver);
    }

    /** Starts a browser. Without Chromium the test is skipped; with {@code CI=true} it fails. */
    static Browser start() {
        return new Browser(Chromium.start());
    }

    void open(URI page) {
        driver.get(page.toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** Empties the cache, as for a first visit. */
    void forgetFiles() {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** Deletes all cookies and the storage of this site. */
    void forgetSite() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeScript("localStorage.clear()");
    }

    /** Accepts the dialog of the page. */
    void accept() {
        driver.switchTo().alert().accept();
    }

    void back() {
        driver.navigate().back();
    }

    /** The current tab. */
    String tab() {
        return driver.getWindowHandle();
    }

    String otherTabThan(String tab) {
        return driver.getWindowHandles().stream()
                .filter(other -> !other.equals(tab))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no other tab than " + tab));
    }

    /** Opens a page in a new tab and switches to it. */
    String openTab(URI page) {
        driver.switchTo().newWindow(WindowType.TAB);
        PageTimers.remember(driver);
        open(page);
        return tab();
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes a tab and switches to the other one. */
    void closeTab(String tab) {
        String other = otherTabThan(tab);
        driver.switchTo().window(tab).close();
        switchTo(other);
    }

    /** Sets the size of the screen, in CSS pixels. */
    void resize(int width, int height) {
        resize(width, height, 1);
    }

    /** Sets the size of the screen in CSS pixels, and its device pixels per CSS pixel. */
    void resize(int width, int height, int scale) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** Sets the size of a mobile screen in CSS pixels: with touch, and with scroll bars that take no space. */
    void resizeToHand(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
        touch(true);
    }

    /** Emulates one media feature, for example {@code prefers-color-scheme: dark}. */
    void emulate(String mediaFeature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", mediaFeature, "value", value))));
    }

    /** Waits for the first element that matches a selector. */
    WebElement find(String selector) {
        return await().until(() -> driver.findElements(By.cssSelector(selector)), found -> !found.isEmpty())
                .getFirst();
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    void awaitText(String selector, String text) {
        await().untilAsserted(() -> assertThat(texts(selector))
                .anySatisfy(found -> assertThat(found).contains(text)));
    }

    private List<String> texts(String selector) {
        Object texts = evaluate(
                "return [...document.querySelectorAll(arguments[0])].map(element => element.textContent)", selector);
        return ((List<?>) texts).stream().map(String.class::cast).toList();
    }

    /** Runs a script in the page and returns its value. */
    Object evaluate(String script, Object... arguments) {
        Object value = driver.executeScript(script, arguments);
        return value == null ? "" : value;
    }

    /** Runs a script that passes its value to a callback, its last argument. */
    Object evaluateLater(String script) {
        return driver.executeAsyncScript(script);
    }

    /** Errors in the console of the page, for example a refused script or a failed request. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Fires the page's pending timers that were set to at most so long, as soon as there is one. */
    void fireTimers(Duration delay) {
        await().until(() -> PageTimers.fire(driver, delay) > 0);
    }

    /** By how many CSS pixels the page is wider than its window. */
    long pixelsCutOff() {
        return (long) evaluate("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
    }

    /** Waits until a condition in the page holds; an expression that fails, such as for lack of an element, does not. */
    void awaitTrue(String expression) {
        await().ignoreExceptionsInstanceOf(JavascriptException.class)
                .untilAsserted(() -> assertThat(evaluate("return !!(" + expression + ")"))
                        .as(expression)
                        .isEqualTo(true));
    }

    /** Limits uploads to this many bytes per second; -1 removes the limit. */
    void limitUpload(int bytesPerSecond) {
        limitNetwork(0, -1, bytesPerSecond);
    }

    /** Sets latency in milliseconds and bytes per second in each direction; 0, -1 and -1 remove the limits. */
    void limitNetwork(int latency, int download, int upload) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        latency,
                        "downloadThroughput",
                        download,
                        "uploadThroughput",
                        upload));
    }

    /** Presses keys at the focused element. */
    void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another key is held. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Swipes with one finger across the middle of the screen, by this many CSS pixels to the right. */
    void swipe(int pixels) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        PointerInput.Origin screen = PointerInput.Origin.viewport();
        driver.perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, screen, 600, 400))
                .addAction(finger.createPointerDown(0))
                .addAction(finger.createPointerMove(Duration.ofMillis(50), screen, 600 + pixels, 405))
                .addAction(finger.createPointerUp(0))));
    }

    /** Emulates a touch screen. */
    void touch(boolean enabled) {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", enabled));
    }

    /** Saves a screenshot in {@code target/screenshots}. */
    void screenshot(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("could not save the screenshot " + name, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
