package org.spaceodt.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.api.access.Callers;
import org.spaceodt.api.access.SessionToken;
import org.spaceodt.api.problem.Preferences;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.ProgramVersion;
import org.spaceodt.job.Origin;
import org.spaceodt.text.Moments;

/** Makes what stands around a page, for whoever asks for it. */
@Singleton
public class Frames {
    private final Backend backend;
    private final Callers callers;
    private final Navigation navigation;
    private final String version = ProgramVersion.number();

    Frames(Backend backend, Callers callers, Navigation navigation) {
        this.backend = backend;
        this.callers = callers;
        this.navigation = navigation;
    }

    /** @param exchange the request for the page */
    public Frame of(RoutingContext exchange) {
        String language = Preferences.language(exchange).getLanguage();
        String path = exchange.normalizedPath();
        String query = exchange.request().query();
        return new Frame(
                language,
                Preferences.theme(exchange),
                banner(Preferences.language(exchange)),
                reader(callers.of(exchange)),
                SessionToken.of(exchange),
                query == null ? path : path + "?" + query,
                callers.of(exchange).isPresent()
                        ? navigation.of(path, Preferences.language(exchange))
                        : java.util.List.of(),
                version);
    }

    private Frame.Banner banner(Locale language) {
        if (!backend.isOpen()) {
            return new Frame.Banner(false, false, "", "", "");
        }
        Optional<Origin.Where> where = backend.place().origin().where();
        return new Frame.Banner(
                true,
                where.map(Origin.Where::rehearsal).orElse(false),
                where.map(Origin.Where::organization).orElse(backend.place().account()),
                where.flatMap(Origin.Where::tokenPerson).orElse(""),
                backend.place()
                        .webex()
                        .tokenEnd()
                        .map(end -> until(end, language))
                        .orElse(""));
    }

    /** The time of the machine; with the day where it is not this one. */
    private static String until(Instant end, Locale language) {
        ZonedDateTime local = end.atZone(ZoneId.systemDefault());
        return local.toLocalDate().equals(LocalDate.now(local.getZone()))
                ? Moments.time(FormatStyle.SHORT, language, local)
                : Moments.of(FormatStyle.SHORT, FormatStyle.SHORT, language, local);
    }

    private static Frame.Reader reader(Optional<Caller> caller) {
        return new Frame.Reader(
                caller.filter(who -> who.how() != Caller.How.LOCAL)
                        .map(Caller::name)
                        .orElse(""),
                caller.filter(who -> who.may(Role.OPERATOR)).isPresent(),
                caller.filter(who -> who.how() == Caller.How.SESSION || who.how() == Caller.How.OIDC)
                        .isPresent());
    }
}
