/** What builds clients, tokens, stores and logs of the settings that were given, for whoever serves people. */
package org.spaceodt.app;
