package org.spaceodt.api.access.draft;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.spaceodt.api.problem.ProblemPage;

/** Reads a form that somebody sent from a page after their session had ended, and keeps what they had typed. Files are thrown away as they come. */
@Singleton
public class LateForms {
    /** Characters of all fields together; nobody types more. */
    private static final int LONGEST = 1 << 16;
    /** It is of the page that is gone, and of no use. */
    private static final String TOKEN = "csrf_token";

    private final Drafts drafts;

    LateForms(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Whether this is a form of a page. */
    public static boolean is(RoutingContext exchange) {
        String type = exchange.request().getHeader("Content-Type");
        String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return exchange.request().method().equals(HttpMethod.POST)
                && ProblemPage.isWanted(exchange)
                && (kind.startsWith("application/x-www-form-urlencoded") || kind.startsWith("multipart/form-data"));
    }

    /**
     * @param owner whose session it was, asked where it may take its time; empty for nobody's
     * @param then told on the thread of the exchange whether something was kept; nothing has been answered then
     */
    public void keep(RoutingContext exchange, Callable<Optional<String>> owner, Consumer<Boolean> then) {
        HttpServerRequest request = exchange.request();
        request.pause();
        exchange.vertx()
                .executeBlocking(owner)
                .onFailure(nobody -> then.accept(false))
                .onSuccess(known -> {
                    if (known.isEmpty()) {
                        then.accept(false);
                    } else {
                        read(exchange, known.get(), then);
                    }
                });
    }

    private void read(RoutingContext exchange, String owner, Consumer<Boolean> then) {
        HttpServerRequest request = exchange.request();
        AtomicBoolean files = new AtomicBoolean();
        AtomicBoolean told = new AtomicBoolean();
        request.setExpectMultipart(true);
        request.uploadHandler(file -> {
            files.set(files.get() || !file.filename().isEmpty());
            file.handler(bytes -> {});
        });
        request.exceptionHandler(broken -> {
            if (!told.getAndSet(true)) {
                then.accept(false);
            }
        });
        request.endHandler(end -> {
            if (!told.getAndSet(true)) {
                List<Map.Entry<String, String>> fields = new ArrayList<>();
                request.formAttributes().forEach(field -> {
                    if (!field.getKey().equals(TOKEN)) {
                        fields.add(Map.entry(field.getKey(), field.getValue()));
                    }
                });
                boolean small = fields.stream()
                                .mapToInt(field -> field.getKey().length()
                                        + field.getValue().length())
                                .sum()
                        <= LONGEST;
                if (small && !(fields.isEmpty() && !files.get())) {
                    drafts.keep(owner, request.uri(), fields, files.get());
                }
                then.accept(small);
            }
        });
        request.resume();
    }
}
