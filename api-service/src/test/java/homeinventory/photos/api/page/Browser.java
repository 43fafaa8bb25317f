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

/** A browser as a test uses it. */
final class Browser implements AutoCloseable {

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        PageTimers.remember(driver);
    }

    /** Starts a browser; without Chromium it skips the test, but fails it where {@code CI=true}. */
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

    /** Forgets all cookies, and what pages of this site have stored. */
    void forgetSite() {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeScript("localStorage.clear()");
    }

    /** Says yes to the question that the page asks. */
    void accept() {
        driver.switchTo().alert().accept();
    }

    void back() {
        driver.navigate().back();
    }

    /** The tab that this browser looks at. */
    String tab() {
        return driver.getWindowHandle();
    }

    String otherTabThan(String tab) {
        return driver.getWindowHandles().stream()
                .filter(other -> !other.equals(tab))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no other tab than " + tab));
    }

    /** Opens a page in a further tab and looks at it. */
    String openTab(URI page) {
        driver.switchTo().newWindow(WindowType.TAB);
        PageTimers.remember(driver);
        open(page);
        return tab();
    }

    void switchTo(String tab) {
        driver.switchTo().window(tab);
    }

    /** Closes a tab and looks at the other one. */
    void closeTab(String tab) {
        String other = otherTabThan(tab);
        driver.switchTo().window(tab).close();
        switchTo(other);
    }

    /** Lays the page out for a screen, in CSS pixels. */
    void resize(int width, int height) {
        resize(width, height, 1);
    }

    /** Lays the page out for a screen in CSS pixels, each of which has {@code scale} × {@code scale} of the screen's. */
    void resize(int width, int height, int scale) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
    }

    /** Lays the page out for a screen in a hand, in CSS pixels: for fingers, and with scroll bars that take no room. */
    void resizeToHand(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
        touch(true);
    }

    /** Pretends that the user prefers something, such as {@code prefers-color-scheme: dark}, and nothing else. */
    void emulate(String mediaFeature, String value) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", mediaFeature, "value", value))));
    }

    /** The first element that a selector matches, as soon as there is one. */
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

    /** Runs a script that gives its value to a function, its last argument. */
    Object evaluateLater(String script) {
        return driver.executeAsyncScript(script);
    }

    /** What the page complained about, such as a refused script or a failed request. */
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

    /** How much wider the page is than its window, in CSS pixels. */
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

    /** Slows uploads down to so many bytes a second; -1 ends it. */
    void limitUpload(int bytesPerSecond) {
        limitNetwork(0, -1, bytesPerSecond);
    }

    /** A latency in milliseconds, and bytes a second each way; 0, -1 and -1 end it. */
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

    /** Presses keys where the focus is. */
    void press(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Presses a key while another one is held. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /** Swipes with a finger across the middle of the screen, so many CSS pixels to the right. */
    void swipe(int pixels) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        PointerInput.Origin screen = PointerInput.Origin.viewport();
        driver.perform(List.of(new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, screen, 600, 400))
                .addAction(finger.createPointerDown(0))
                .addAction(finger.createPointerMove(Duration.ofMillis(50), screen, 600 + pixels, 405))
                .addAction(finger.createPointerUp(0))));
    }

    /** Pretends that there is a touch screen. */
    void touch(boolean enabled) {
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", enabled));
    }

    /** Saves what is seen under {@code target/screenshots}. */
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
