/** The licences of the subscription, and who is given which. */
package org.spaceodt.sandbox.api.licenses;
