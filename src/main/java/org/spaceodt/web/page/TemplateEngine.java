package org.spaceodt.web.page;

import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ParserHook;
import io.quarkus.qute.Qute;
import io.quarkus.qute.SectionHelperFactory;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.ValueResolver;
import io.quarkus.qute.runtime.ContentTypes;
import io.quarkus.qute.runtime.EngineProducer;
import io.quarkus.qute.runtime.QuteConfig;
import io.quarkus.qute.runtime.QuteRecorder.QuteContext;
import io.quarkus.qute.runtime.QuteRuntimeConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.LocalesBuildTimeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What makes pages of templates, made when the first page is. Quarkus' own bean reads all templates at each start, an eighth of its
 * processor time, also where no page is made; application.properties leaves that bean out. A message with values is a template, too:
 * it is read when a page first shows it, and not looked for among the files.
 */
final class TemplateEngine {
    private TemplateEngine() {}

    @Produces
    @ApplicationScoped
    static Engine engine(
            QuteContext context,
            QuteConfig config,
            QuteRuntimeConfig atRun,
            Event<EngineBuilder> building,
            ContentTypes types,
            LaunchMode mode,
            LocalesBuildTimeConfig locales,
            @All List<TemplateLocator> locators,
            @All List<SectionHelperFactory<?>> sections,
            @All List<ValueResolver> values,
            @All List<NamespaceResolver> namespaces,
            @All List<ParserHook> hooks) {
        new EngineProducer(
                context,
                config,
                atRun,
                building,
                new Untold<>(),
                types,
                mode,
                locales,
                locators.stream().<TemplateLocator>map(MessagesFirst::new).toList(),
                sections,
                values,
                namespaces,
                hooks);
        return Qute.engine();
    }

    /** Before the files, in which Quarkus looks for each message under several names. */
    private record MessagesFirst(TemplateLocator messages) implements TemplateLocator {
        @Override
        public Optional<TemplateLocation> locate(String id) {
            return messages.locate(id);
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY + 1;
        }
    }

    /** Whoever would be told of the engine reads all messages then: some thousands, of which a page shows some tens. */
    private static final class Untold<T> implements Event<T> {
        @Override
        public void fire(T event) {}

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Untold<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Untold<>();
        }
    }
}
