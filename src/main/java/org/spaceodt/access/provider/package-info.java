/** What an identity provider says of somebody, and who that is here. */
package org.spaceodt.access.provider;
