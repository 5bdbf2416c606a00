package org.spaceodt.api.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.problem.RefusedExchange;
import org.spaceodt.api.server.UploadFolder;

/**
 * At most so many bodies come at once, and each has to be there in time: a resource reads one with a thread of the server, and whoever
 * sends slowly would keep it from everybody else. Who finds no place waits a moment, since most bodies are there at once. What is
 * done with a body that is there takes no place here.
 */
@Singleton
class BodyPlaces {
    private final RefusedExchange refused;
    private final UploadFolder folder;
    private final int atOnce;
    private final Duration wait;
    private final Duration time;
    private final Queue<Coming> waiting = new ArrayDeque<>();
    private int taken;

    /**
     * @param atOnce {@code space-odt.bodies.at-once}: how many bodies of requests are taken in at once
     * @param wait {@code space-odt.bodies.wait}: how long somebody waits for a place, and is told to wait before asking again
     * @param time {@code space-odt.bodies.time}: how long a whole body may take to come
     */
    BodyPlaces(
            RefusedExchange refused,
            UploadFolder folder,
            @ConfigProperty(name = "space-odt.bodies.at-once", defaultValue = "16") int atOnce,
            @ConfigProperty(name = "space-odt.bodies.wait", defaultValue = "2S") Duration wait,
            @ConfigProperty(name = "space-odt.bodies.time", defaultValue = "60S") Duration time) {
        this.refused = refused;
        this.folder = folder;
        this.atOnce = atOnce;
        this.wait = wait;
        this.time = time;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, Gatekeeper.BEFORE_ALL_OTHERS - 1);
    }

    private void look(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String length = request.getHeader("Content-Length");
        if (request.getHeader("Transfer-Encoding") == null && (length == null || length.equals("0"))) {
            exchange.next();
        } else {
            new Coming(exchange).begin();
        }
    }

    /** @return whether it has one; else it waits */
    private synchronized boolean takes(Coming body) {
        if (taken < atOnce) {
            taken++;
            return true;
        }
        waiting.add(body);
        return false;
    }

    /** A place goes to who has waited longest. */
    private synchronized Optional<Coming> free() {
        Optional<Coming> next = Optional.ofNullable(waiting.poll());
        if (next.isEmpty()) {
            taken--;
        }
        return next;
    }

    private synchronized boolean waitsNoMore(Coming body) {
        return waiting.remove(body);
    }

    /** A body; all of it happens on the event loop of its connection. */
    private final class Coming {
        private final RoutingContext exchange;
        private final Context loop;
        private boolean hasPlace;
        private boolean gone;

        Coming(RoutingContext exchange) {
            this.exchange = exchange;
            this.loop = exchange.vertx().getOrCreateContext();
        }

        void begin() {
            HttpServerRequest request = exchange.request();
            long late = exchange.vertx().setTimer(time.toMillis(), timer -> late());
            request.end().onComplete(there -> {
                exchange.vertx().cancelTimer(late);
                leave();
            });
            exchange.addEndHandler(answered -> leave());
            if (takes(this)) {
                enter();
            } else {
                request.pause();
                exchange.vertx().setTimer(wait.toMillis(), timer -> {
                    if (waitsNoMore(this)) {
                        gone = true;
                        refused.refuse(exchange, Refusal.of(ProblemKind.UPLOADS).after(wait));
                    }
                });
            }
        }

        private void enter() {
            if (gone) {
                passOn();
                return;
            }
            hasPlace = true;
            try {
                folder.there();
                exchange.next();
            } catch (IOException e) {
                exchange.fail(e);
            }
        }

        /** All of it is there, or it is of no use any more. */
        private void leave() {
            if (gone) {
                return;
            }
            gone = true;
            waitsNoMore(this);
            if (hasPlace) {
                passOn();
            }
        }

        private void passOn() {
            free().ifPresent(next -> next.loop.runOnContext(now -> next.enter()));
        }

        private void late() {
            refused.end(exchange, Refusal.of(ProblemKind.TOO_SLOW, String.valueOf(time.toSeconds())));
        }
    }
}
