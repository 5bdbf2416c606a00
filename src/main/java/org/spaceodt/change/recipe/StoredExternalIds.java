package org.spaceodt.change.recipe;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.spaceodt.action.location.ExternalIds;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;

/** External ids, beside the jobs in their database. */
@Singleton
public class StoredExternalIds implements ExternalIds {
    private final InjectableInstance<AgroalDataSource> dataSources;
    private volatile String account = "";

    StoredExternalIds(@Any InjectableInstance<AgroalDataSource> dataSources) {
        this.dataSources = dataSources;
    }

    /** @param whose the ids of a client that names no organization: those of the token's own */
    public void ofAccount(String whose) {
        account = whose;
    }

    @Override
    public Optional<String> find(WebexClient webex, String externalId) {
        return with("select location_id from external_id where account = ? and external_id = ?", statement -> {
            statement.setString(1, account(webex));
            statement.setString(2, externalId);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(found.getString(1)) : Optional.<String>empty();
            }
        });
    }

    @Override
    public void remember(WebexClient webex, String externalId, String locationId) {
        with(
                "insert into external_id (account, external_id, location_id) values (?, ?, ?)"
                        + " on conflict (account, external_id) do update set location_id = excluded.location_id",
                statement -> {
                    statement.setString(1, account(webex));
                    statement.setString(2, externalId);
                    statement.setString(3, locationId);
                    return statement.executeUpdate();
                });
    }

    @Override
    public void forget(WebexClient webex, String externalId) {
        with("delete from external_id where account = ? and external_id = ?", statement -> {
            statement.setString(1, account(webex));
            statement.setString(2, externalId);
            return statement.executeUpdate();
        });
    }

    private String account(WebexClient webex) {
        return webex.orgId()
                .map(id -> webex.address() + " " + new WebexId(id).bare())
                .orElse(account);
    }

    private interface Task<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Task<T> task) {
        try (Connection connection = dataSources.getActive().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return task.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("external ids cannot be used: " + e.getMessage(), e);
        }
    }
}
