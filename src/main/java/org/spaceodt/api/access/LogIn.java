package org.spaceodt.api.access;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.spaceodt.access.Caller;
import org.spaceodt.access.Role;
import org.spaceodt.access.session.LoginRate;
import org.spaceodt.access.session.Sessions;
import org.spaceodt.access.user.FaultyUsers;
import org.spaceodt.access.user.User;
import org.spaceodt.access.user.Users;
import org.spaceodt.access.user.UsersFile;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.app.login.ProviderSettings;
import org.spaceodt.audit.AuditTrail;
import org.spaceodt.job.act.Act;
import org.spaceodt.job.act.ActEnd;
import org.spaceodt.job.store.JobDatabase;
import org.spaceodt.job.store.access.SessionRepository;
import org.spaceodt.sheet.Listing;

/** Logs people in and out, and knows whose session a request has. */
@Singleton
public class LogIn {
    private static final Logger LOG = Logger.getLogger(LogIn.class);
    /** Passwords that are looked at at the same time; each takes a processor for a good part of a second. */
    private static final int AT_ONCE = 4;
    /** Requests of a log-in at a provider: that it begins, and what comes back. */
    private static final int REQUESTS_THERE = 2;

    /** The status of the answer that leads on. */
    private static final int IN = 303;

    private final JobDatabase database;
    private final Optional<String> file;
    private final Optional<String> provider;
    private final LoginRate rate = new LoginRate(() -> System.nanoTime() / 1_000_000);
    private final Semaphore looking = new Semaphore(AT_ONCE);
    private Users users;

    /**
     * @param file the users' file, where there is one
     * @param provider the address of the identity provider, where there is one
     */
    LogIn(
            JobDatabase database,
            @ConfigProperty(name = Callers.USERS) Optional<String> file,
            @ConfigProperty(name = ProviderSettings.ISSUER) Optional<String> provider) {
        this.database = database;
        this.file = file;
        this.provider = provider;
    }

    /** @return what the browser gets; empty when name or password is wrong */
    Optional<String> byPassword(String name, String password, String address) {
        Optional<Duration> wait = rate.attempt(address, name);
        if (wait.isPresent() || !looking.tryAcquire()) {
            throw tooOften(wait.orElse(Duration.ofSeconds(1)));
        }
        try {
            Optional<User> user = users().login(name, password);
            user.ifPresent(known -> rate.succeeded(address, name));
            return user.map(known -> {
                told(known.name(), Act.How.SESSION, address);
                return sessions().begin(known);
            });
        } finally {
            looking.release();
        }
    }

    /** A store that cannot take it lets nobody in. */
    private void told(String name, Act.How how, String address) {
        AuditTrail trail = new AuditTrail(database.store());
        trail.tell(trail.act(name, how, address, LogIns.IN, ""), ActEnd.DONE, IN);
    }

    /** What somebody is called who may log in by that name. */
    Optional<String> named(String name) {
        return users().named(name).map(User::name);
    }

    private static Refusal tooOften(Duration wait) {
        return Refusal.of(ProblemKind.LOG_IN_RATE, String.valueOf(Math.max(1, wait.toSeconds())))
                .after(wait);
    }

    /**
     * Somebody goes to the provider, or comes back from it.
     *
     * @throws Refusal when that is too often from there
     */
    public void passes(String address) {
        rate.attempt(address).ifPresent(wait -> {
            throw tooOften(wait);
        });
    }

    /**
     * Of whom the provider knows.
     *
     * @param name as it can be shown
     * @return what the browser gets
     */
    public String provided(String name, Role role, String address) {
        told(name, Act.How.OIDC, address);
        rate.succeeded(address, REQUESTS_THERE);
        return sessions().begin(name, role);
    }

    public Optional<Caller> caller(String session) {
        return sessions().caller(session);
    }

    /** Whose session that was, also when it has ended. */
    Optional<String> owner(String session) {
        return sessions().owner(session);
    }

    /** Whose session that still is; to ask does not prolong it. */
    Optional<Caller> stillIn(String session) {
        return sessions().stillThere(session);
    }

    void out(String session) {
        sessions().end(session);
    }

    /** Whether anybody has a password here. */
    public boolean hasUsers() {
        return !users().areNone();
    }

    /** The way to the identity provider, where there is one, and from there to a path of ours. */
    Optional<String> provider(String to) {
        return provider.map(there -> "/login/oidc?to=" + Destinations.encoded(to));
    }

    private Sessions sessions() {
        return new Sessions(new SessionRepository(database.store()), users());
    }

    private synchronized Users users() {
        if (users == null) {
            try {
                users = new Users(UsersFile.at(Path.of(file.orElseThrow())), LogIn::say);
            } catch (FaultyUsers e) {
                // It was good when the program was started, and will be again.
                say(e);
                throw Refusal.of(ProblemKind.NOT_READY);
            }
        }
        return users;
    }

    private static void say(FaultyUsers faulty) {
        new Listing(faulty.faults(), Locale.getDefault())
                .lines()
                .forEach(line -> LOG.warn(faulty.file() + ": " + line));
    }
}
