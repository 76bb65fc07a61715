package org.gdpr4j.spring;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.gdpr4j.catalog.Catalog;
import org.gdpr4j.register.DataMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the data map, only when the application asks for it: it shows the schema to whoever may open it. */
@AutoConfiguration(after = GdprAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, RouterFunction.class})
@ConditionalOnBean(Catalog.class)
@ConditionalOnBooleanProperty(GdprProperties.WEB)
class GdprPageAutoConfiguration {

    /** The page needs nothing from anywhere, so nothing is allowed. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @Bean
    @ConditionalOnMissingBean(name = "gdprDataMapPage")
    RouterFunction<ServerResponse> gdprDataMapPage(ObjectProvider<Catalog> catalog, GdprProperties properties) {
        Supplier<String> html =
                SingletonSupplier.of(() -> DataMap.of(catalog.getObject()).toHtml());
        return RouterFunctions.route()
                .GET(properties.dataMap().path(), request -> page(html.get()))
                .build();
    }

    private static ServerResponse page(String html) {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(html);
    }
}
