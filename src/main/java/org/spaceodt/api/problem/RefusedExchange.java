package org.spaceodt.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Answers requests that come to no resource. Their connections end: what was sent is not read. */
@Singleton
public class RefusedExchange {
    private static final int LINGER_MILLIS = 1_000;
    private static final int UNAUTHORIZED = 401;

    private final ObjectMapper json;
    private final Instance<ProblemPage> pages;

    RefusedExchange(ObjectMapper json, Instance<ProblemPage> pages) {
        this.json = json;
        this.pages = pages;
    }

    /** Whoever still sends should get to read the answer; to be closed with bytes under way would lose it. */
    public void refuse(RoutingContext exchange, Refusal refusal) {
        boolean ended = exchange.request().isEnded();
        Future<Void> answered = answer(exchange, refusal);
        if (ended) {
            answered.onComplete(written -> exchange.request().connection().close());
        } else {
            exchange.request().resume();
            exchange.vertx().setTimer(LINGER_MILLIS, timer -> exchange.request()
                    .connection()
                    .close());
        }
    }

    /** The same of one whose body a resource is reading already. */
    public void end(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        if (response.ended() || response.headWritten()) {
            exchange.request().connection().close();
        } else {
            answer(exchange, refusal)
                    .onComplete(written -> exchange.request().connection().close());
        }
    }

    private Future<Void> answer(RoutingContext exchange, Refusal refusal) {
        HttpServerResponse response = exchange.response();
        Problem problem = Problem.of(
                refusal,
                exchange.normalizedPath(),
                Languages.of(exchange.request().getHeader("Accept-Language")));
        refusal.retryAfter().ifPresent(seconds -> response.putHeader("Retry-After", seconds));
        if (problem.status() == UNAUTHORIZED) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"space-odt\"");
        }
        response.putHeader("Connection", "close").setStatusCode(problem.status());
        return ProblemPage.isWanted(exchange)
                ? response.putHeader("Content-Type", ProblemPage.HTML)
                        .end(pages.get().of(problem, exchange))
                : response.putHeader("Content-Type", Problem.MEDIA_TYPE).end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
