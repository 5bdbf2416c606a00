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
import jakarta.enterprise.inject.Produces;
import java.util.List;

/**
 * What makes pages of templates, made when the first page is. Quarkus' own bean reads all templates at each start, an eighth of its
 * processor time, also where no page is made; application.properties leaves that bean out.
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
            Event<Engine> built,
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
                built,
                types,
                mode,
                locales,
                locators,
                sections,
                values,
                namespaces,
                hooks);
        return Qute.engine();
    }
}
