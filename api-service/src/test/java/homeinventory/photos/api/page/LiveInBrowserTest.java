package homeinventory.photos.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.store.photos.Photo;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page keeps up with what happens, also over a bad network and in several tabs. */
class LiveInBrowserTest extends InBrowser {

    @AutoClose
    final Link link = Link.to(api.address());

    @BeforeEach
    void openThroughLink() {
        browser.open(link.uri(address()));
        browser.find("#connection[data-state=live]");
    }

    @Test
    void a_banner_stands_while_the_stream_reconnects_and_nothing_is_missed() throws Exception {
        Photo photo = upload("garden.jpg", SamplePhotos.jpeg(600, 400));
        browser.reload();
        browser.find(".photo[data-state=pending]");
        link.cut();
        browser.awaitText("#banner", "The connection is lost");
        assertThat(browser.find("#connection").getText()).isEqualTo("Reconnecting…");
        browser.screenshot("reconnecting");
        worker.start(photo);
        worker.complete(photo);

        link.restore();

        browser.find(".photo[data-state=complete]");
        browser.awaitTrue("document.querySelector('#banner').hidden");
    }

    @Test
    void a_connection_that_died_in_its_sleep_is_opened_anew() throws Exception {
        Photo photo = upload("garden.jpg", SamplePhotos.jpeg(600, 400));
        browser.reload();
        browser.find(".photo[data-state=pending]");
        link.freezeStreams();
        worker.start(photo);
        worker.complete(photo);

        browser.evaluate("dispatchEvent(new Event('online'))");

        browser.find(".photo[data-state=complete]");
    }

    @Test
    void two_tabs_share_one_stream_and_hear_the_same() throws Exception {
        String first = browser.tab();
        String second = browser.openTab(link.uri(address()));
        browser.find("#connection[data-state=live]");
        choose(file("garden.jpg", SamplePhotos.jpeg(600, 400)));
        browser.find(".photo[data-state=pending]");
        browser.switchTo(first);
        browser.find(".photo[data-state=pending]");

        worker.start(photo());
        worker.complete(photo());

        browser.find(".photo[data-state=complete]");
        browser.switchTo(second);
        browser.find(".photo[data-state=complete]");
        assertThat(link.streams()).isEqualTo(1);
        browser.closeTab(first);
    }

    @Test
    void the_other_tab_reads_on_when_the_one_with_the_stream_is_closed() throws Exception {
        uploadComplete("sofa.jpg", SamplePhotos.jpeg(64, 48));
        browser.find(".photo[data-state=complete]");
        Photo photo = upload("garden.jpg", SamplePhotos.jpeg(600, 400));
        String second = browser.openTab(link.uri(address()));
        browser.find(".photo[data-state=pending]");
        browser.closeTab(browser.otherTabThan(second));
        await().until(() -> link.streams() == 1);

        worker.start(photo);
        worker.complete(photo);

        await().until(() -> browser.count(".photo[data-state=complete]") == 2);
    }

    @Test
    void a_view_that_cannot_be_loaded_says_so_and_is_there_the_next_time() {
        link.cut();
        browser.find("header .to-overview").click();
        browser.awaitText("#problem", "This part of the page cannot be loaded.");

        link.restore();
        browser.back();
        browser.find("header .to-overview").click();

        browser.find(".tiles strong");
        browser.awaitTrue("document.querySelector('#problem').hidden");
    }

    @Test
    void what_another_device_does_shows_without_a_reload() {
        Photo sofa = uploadFailed("sofa.jpg", SamplePhotos.jpeg(64, 48), "The photo is cut off.");
        Photo lamp = upload("lamp.jpg", SamplePhotos.jpeg(64, 48));
        browser.reload();
        browser.find(".photo[data-state=failed]");
        browser.find("#connection[data-state=live]");
        String photos = "/api/v1/workspaces/" + workspace + "/photos/";

        api.post(photos + sofa.id() + "/thumbnails/retry");
        await().until(() -> browser.count(".photo[data-state=pending]") == 2);
        assertThat(requestsFor(sofa)).isZero();
        api.delete(photos + lamp.id());

        await().until(() -> browser.count(".photo") == 1);
        browser.awaitText(".photo .name", "sofa.jpg");
    }

    @Test
    void a_view_closes_when_its_photo_is_deleted_elsewhere_though_no_list_has_it() {
        Photo lamp = upload("lamp.jpg", SamplePhotos.jpeg(64, 48));
        browser.open(link.uri(address() + "&status=failed#/photos/" + lamp.id()));
        browser.awaitText("#photo-name", "lamp.jpg");
        browser.find("#connection[data-state=live]");

        api.delete("/api/v1/workspaces/" + workspace + "/photos/" + lamp.id());

        browser.awaitTrue("location.hash === '#/'");
    }

    @Test
    void a_photo_that_one_tab_deletes_goes_in_the_other_and_comes_back_with_it() {
        upload("lamp.jpg", SamplePhotos.jpeg(64, 48));
        browser.reload();
        browser.find(".photo");
        String first = browser.tab();
        String second = browser.openTab(link.uri(address()));
        browser.find(".photo .delete").click();
        browser.switchTo(first);
        await().until(() -> browser.count(".photo") == 0);

        browser.switchTo(second);
        browser.find(".toast .action").click();
        browser.switchTo(first);
        browser.find(".photo");
        browser.closeTab(second);
    }

    /** Of the page, since it was loaded. */
    private long requestsFor(Photo photo) {
        return (long) browser.evaluate(
                "return performance.getEntriesByType('resource').filter(it => it.name.includes(arguments[0])).length",
                photo.id().toString());
    }
}
