package org.spaceodt.action.softphone;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** What happens to the calls of a person whose phone is out of service. */
@Singleton
public class ApplyCallIntercept extends SettingsStage {
    public ApplyCallIntercept() {
        super("apply_call_intercept", Map.of(PersonSetting.INTERCEPT, Optional.empty()));
    }
}
