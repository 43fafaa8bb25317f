package homeinventory.photos.api.limits;

import homeinventory.photos.store.quotas.UploadLedger;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the limits after access control and before the handlers of the API. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration implements WebMvcConfigurer {
    private static final String WORKSPACE = "/api/v1/workspaces/*";

    private final RequestLimit requests;
    private final UploadLimits uploads;

    LimitsConfiguration(LimitsProperties properties, UploadLedger ledger) {
        this.requests = new RequestLimit(properties, TimeMeter.SYSTEM_NANOTIME);
        this.uploads = new UploadLimits(properties, ledger, InstantSource.system());
    }

    @Bean
    RequestLimit requestLimit() {
        return requests;
    }

    @Bean
    UploadLimits uploadLimits() {
        return uploads;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LimitInterceptor(requests)).addPathPatterns(WORKSPACE + "/**");
        registry.addInterceptor(new LimitInterceptor(uploads))
                .addPathPatterns(WORKSPACE + "/items/*/photos", WORKSPACE + "/repairs/*/photos");
    }
}
