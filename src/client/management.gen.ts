// Made from openapi/management.json by `npm run generate:openapi`. Do not edit.

export interface paths {
    "/gatehouse/v1/apis/{apiId}/changelog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what changed in an API from version to version, newest first */
        get: operations["list-changes-of-api"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/apis/{apiId}/changelog/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the applications that may call an API and so may notice its changes */
        get: operations["list-applications-concerned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/apis/{apiId}/changelog/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one entry of an API’s changelog, operation by operation */
        get: operations["get-changes-of-api"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/apis/{apiId}/images/{imageType}/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a picture of an API */
        get: operations["read-api-image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read when a version is deprecated and when it ends */
        get: operations["get-api-version-lifecycle"];
        /** Say when a version is deprecated and when it ends */
        put: operations["set-api-version-lifecycle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is wrong with a version’s specification, with rules and places */
        get: operations["get-api-version-validation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/documents/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show a text as developers would see it, and keep nothing */
        post: operations["preview-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the gateways that run, and how current what they know is */
        get: operations["list-gateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mails of the outbox */
        get: operations["list-mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one mail, whole where it was kept */
        get: operations["get-mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/mails/{mailId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail again that was given up */
        post: operations["retry-mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who is calling */
        get: operations["get-operator-me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the own password; every other session and token ends */
        post: operations["change-operator-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own sessions of the console */
        get: operations["list-operator-sessions"];
        put?: never;
        post?: never;
        /** End all of one’s sessions of the console, or all others */
        delete: operations["end-operator-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions of the console */
        delete: operations["end-operator-session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List operators */
        get: operations["list-operators"];
        put?: never;
        /** Add an operator */
        post: operations["create-operator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/operators/{operatorId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one operator */
        get: operations["get-operator"];
        put?: never;
        post?: never;
        /** Remove an operator */
        delete: operations["delete-operator"];
        options?: never;
        head?: never;
        /** Change an operator’s name or role */
        patch: operations["update-operator"];
        trace?: never;
    };
    "/gatehouse/v1/operators/{operatorId}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail an operator a link to choose a new password */
        post: operations["request-operator-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/operators/{operatorId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all sessions of an operator */
        delete: operations["end-sessions-of-operator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the applications of a portal with owner, state and registrations */
        get: operations["list-stated-applications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one application with owner, state and registrations */
        get: operations["get-stated-application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/applications/{applicationId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve every registration of an application that waits */
        post: operations["approve-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/applications/{applicationId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject every registration of an application that waits */
        post: operations["reject-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/applications/{applicationId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke every registration of an application that is approved or waits */
        post: operations["revoke-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/approve-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what waits on a portal: developers, registrations, or both */
        post: operations["approve-waiting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/developers/{developerId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a developer the mail to set a first password */
        post: operations["invite-developer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/developers/{developerId}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a developer the mail to choose a new password */
        post: operations["start-password-reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/developers/{developerId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a developer’s sessions */
        get: operations["list-developer-sessions"];
        put?: never;
        post?: never;
        /** End all sessions of a developer */
        delete: operations["end-developer-sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registrations of a portal with application, owner and API */
        get: operations["list-stated-registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/portals/{portalId}/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a portal’s contact and password rule */
        get: operations["get-portal-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a portal’s contact and password rule */
        patch: operations["update-portal-settings"];
        trace?: never;
    };
    "/gatehouse/v1/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a password by a mailed or printed link; signs nobody in */
        post: operations["reset-operator-password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in to the console */
        post: operations["sign-in-operator"];
        /** Sign out of the console */
        delete: operations["sign-out-operator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether the first operator is still missing */
        get: operations["get-setup"];
        put?: never;
        /** Make the first operator with the link that a start prints */
        post: operations["set-up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/specifications/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch a specification from its address, and keep nothing */
        post: operations["fetch-specification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/specifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a specification is called, and keep nothing */
        post: operations["read-specification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own tokens */
        get: operations["list-tokens"];
        put?: never;
        /** Make a token of one’s own, of one’s role or a lower one; it is shown this once */
        post: operations["create-token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token of one’s own */
        delete: operations["revoke-token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gatehouse/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what waits for a decision, in all and on each portal */
        get: operations["count-waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/application-auth-strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List auth strategies */
        get: operations["list-app-auth-strategies"];
        put?: never;
        /** Create an auth strategy: how applications prove who they are */
        post: operations["create-app-auth-strategy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/application-auth-strategies/{authStrategyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one auth strategy */
        get: operations["get-app-auth-strategy"];
        /** Replace an auth strategy */
        put: operations["replace-app-auth-strategy"];
        post?: never;
        /** Delete an auth strategy that nothing uses */
        delete: operations["delete-app-auth-strategy"];
        options?: never;
        head?: never;
        /** Change an auth strategy */
        patch: operations["update-app-auth-strategy"];
        trace?: never;
    };
    "/v2/control-planes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List control planes */
        get: operations["list-control-planes"];
        put?: never;
        /** Create a control plane */
        post: operations["create-control-plane"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one control plane */
        get: operations["get-control-plane"];
        put?: never;
        post?: never;
        /** Delete a control plane without services */
        delete: operations["delete-control-plane"];
        options?: never;
        head?: never;
        /** Change a control plane */
        patch: operations["update-control-plane"];
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the routes of a control plane */
        get: operations["list-route"];
        put?: never;
        /** Create a route: which requests go to the service */
        post: operations["create-route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/routes/{RouteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one route by id or name */
        get: operations["get-route"];
        /** Create or replace a route by id or name */
        put: operations["upsert-route"];
        post?: never;
        /** Delete a route by id or name */
        delete: operations["delete-route"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the services of a control plane */
        get: operations["list-service"];
        put?: never;
        /** Create a service: an upstream that routes lead to */
        post: operations["create-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one service by id or name */
        get: operations["get-service"];
        /** Create or replace a service by id or name */
        put: operations["upsert-service"];
        post?: never;
        /** Delete a service by id or name */
        delete: operations["delete-service"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the routes of a service */
        get: operations["list-route-with-service"];
        put?: never;
        /** Create a route below its service: which requests go to the service */
        post: operations["create-route-with-service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/control-planes/{controlPlaneId}/core-entities/services/{ServiceId}/routes/{RouteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one route by id or name below its service */
        get: operations["get-route-with-service"];
        /** Create or replace a route by id or name below its service */
        put: operations["upsert-route-with-service"];
        post?: never;
        /** Delete a route by id or name below its service */
        delete: operations["delete-route-with-service"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/api-attributes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the attributes that APIs have, and how many have each value */
        get: operations["list-api-attributes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/api-implementations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List which service implements which API */
        get: operations["list-api-implementations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/api-publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is published where */
        get: operations["list-api-publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List APIs
         * @description Beside what is listed, `filter[labels.KEY]` and `filter[attributes.KEY]` take every text operator.
         */
        get: operations["list-apis"];
        put?: never;
        /** Create an API, with a first version where a specification is sent */
        post: operations["create-api"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/validate-specification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what is wrong with a specification, and keep nothing */
        post: operations["validate-specification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one API */
        get: operations["fetch-api"];
        put?: never;
        post?: never;
        /** Delete an API with its versions, documents, publications and registrations */
        delete: operations["delete-api"];
        options?: never;
        head?: never;
        /** Change an API */
        patch: operations["update-api"];
        trace?: never;
    };
    "/v3/apis/{apiId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the tree of an API’s documents */
        get: operations["list-api-documents"];
        put?: never;
        /** Add a document to an API */
        post: operations["create-api-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one document with its text */
        get: operations["fetch-api-document"];
        put?: never;
        post?: never;
        /** Delete a document and all below it */
        delete: operations["delete-api-document"];
        options?: never;
        head?: never;
        /** Change a document */
        patch: operations["update-api-document"];
        trace?: never;
    };
    "/v3/apis/{apiId}/documents/{documentId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a document elsewhere in the tree */
        post: operations["move-api-document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/images/{imageType}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the check of an API’s latest picture went */
        get: operations["fetch-api-image"];
        /** Give an API a picture: PNG, JPEG or SVG as a data address, below 500 KB, at most 350 by 350 pixels */
        put: operations["upsert-api-image"];
        post?: never;
        /** Take an API’s picture away */
        delete: operations["delete-api-image"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/images/{imageType}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Go to the picture that is shown for an API */
        get: operations["fetch-api-raw-image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/implementations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link an API to the service that answers its calls */
        post: operations["create-api-implementation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/implementations/{implementationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one implementation of an API */
        get: operations["fetch-api-implementation"];
        put?: never;
        post?: never;
        /** Unlink an API from its service */
        delete: operations["delete-api-implementation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the operations that a control plane enforces for an API */
        get: operations["list-api-operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one operation that a control plane enforces for an API */
        get: operations["fetch-api-operation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/publications/{portalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how an API is published on a portal */
        get: operations["fetch-publication"];
        /** Publish an API on a portal, or replace how it is published */
        put: operations["publish-api-to-portal"];
        post?: never;
        /** Take an API off a portal */
        delete: operations["delete-publication"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registrations for an API on all portals */
        get: operations["list-api-registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of an API */
        get: operations["list-api-versions"];
        put?: never;
        /** Add a version to an API */
        post: operations["create-api-version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/apis/{apiId}/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one version with its specification */
        get: operations["fetch-api-version"];
        put?: never;
        post?: never;
        /** Delete a version */
        delete: operations["delete-api-version"];
        options?: never;
        head?: never;
        /** Change a version’s name or specification */
        patch: operations["update-api-version"];
        trace?: never;
    };
    "/v3/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one application of whatever portal */
        get: operations["get-application-unscoped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List portals */
        get: operations["list-portals"];
        put?: never;
        /** Create a portal */
        post: operations["create-portal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one portal */
        get: operations["get-portal"];
        put?: never;
        post?: never;
        /** Delete a portal */
        delete: operations["delete-portal"];
        options?: never;
        head?: never;
        /** Change a portal */
        patch: operations["update-portal"];
        trace?: never;
    };
    "/v3/portals/{portalId}/api-publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what a portal publishes */
        get: operations["list-portal-api-publications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/application-registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registrations of a portal */
        get: operations["list-registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the applications of a portal */
        get: operations["list-applications"];
        put?: never;
        /** Create an application for a developer */
        post: operations["create-application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/applications/{applicationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one application of a portal */
        get: operations["get-application"];
        put?: never;
        post?: never;
        /** Delete an application with its registrations and credentials */
        delete: operations["delete-application"];
        options?: never;
        head?: never;
        /** Hand an application to another developer */
        patch: operations["update-application"];
        trace?: never;
    };
    "/v3/portals/{portalId}/applications/{applicationId}/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the credentials of an application */
        get: operations["list-credentials-by-application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/applications/{applicationId}/developers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the developers who can reach an application */
        get: operations["list-developers-by-application"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/applications/{applicationId}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registrations of an application */
        get: operations["list-registrations-by-application"];
        put?: never;
        /** Register an application for an API */
        post: operations["create-application-registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/applications/{applicationId}/registrations/{registrationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one registration */
        get: operations["get-application-registration"];
        put?: never;
        post?: never;
        /** Delete a registration */
        delete: operations["delete-application-registration"];
        options?: never;
        head?: never;
        /** Approve, reject or revoke a registration */
        patch: operations["update-application-registration"];
        trace?: never;
    };
    "/v3/portals/{portalId}/authentication-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how developers sign in on a portal */
        get: operations["get-portal-authentication-settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how developers sign in on a portal */
        patch: operations["update-portal-authentication-settings"];
        trace?: never;
    };
    "/v3/portals/{portalId}/customization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how a portal shows its APIs, and its robots.txt */
        get: operations["get-portal-customization"];
        /** Replace a portal’s customization */
        put: operations["replace-portal-customization"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change parts of a portal’s customization */
        patch: operations["update-portal-customization"];
        trace?: never;
    };
    "/v3/portals/{portalId}/developers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the developers of a portal */
        get: operations["list-portal-developers"];
        put?: never;
        /** Add a developer to a portal */
        post: operations["create-developer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v3/portals/{portalId}/developers/{developerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one developer */
        get: operations["get-developer"];
        put?: never;
        post?: never;
        /** Remove a developer with applications and credentials */
        delete: operations["delete-developer"];
        options?: never;
        head?: never;
        /** Approve, reject, revoke or put back a developer */
        patch: operations["update-developer"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ProblemInput: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNodeInput"][];
        };
        CatalogDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            parent_document_id: string | null;
            title: string;
            slug: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["CatalogDocumentNodeInput"][];
        };
        DocumentNodeInput: {
            type: string;
            text?: string;
            level?: number;
            lang?: string;
            isOrdered?: boolean;
            href?: string;
            url?: string;
            alt?: string;
            title?: string;
            checked?: boolean;
            alignment?: string;
            alignments?: string[];
            children?: components["schemas"]["DocumentNodeInput"][];
        };
        PageDocumentNodeInput: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            path: string;
            children: components["schemas"]["PageDocumentNodeInput"][];
        };
        ReferencePropertyInput: {
            name: string;
            required: boolean;
            schema: components["schemas"]["ReferenceSchemaInput"];
        };
        ReferenceSchemaInput: {
            name?: string;
            $ref?: string;
            unlisted?: boolean;
            /** @enum {string} */
            cut?: "depth" | "size" | "cycle" | "external" | "unresolved";
            title?: string;
            description?: string;
            type?: string[];
            nullable?: boolean;
            format?: string;
            enum?: unknown[];
            enumTexts?: (string | null)[];
            const?: unknown;
            default?: unknown;
            examples?: unknown[];
            minimum?: number;
            maximum?: number;
            exclusiveMinimum?: number;
            exclusiveMaximum?: number;
            multipleOf?: number;
            minLength?: number;
            maxLength?: number;
            pattern?: string;
            minItems?: number;
            maxItems?: number;
            uniqueItems?: boolean;
            minProperties?: number;
            maxProperties?: number;
            minContains?: number;
            maxContains?: number;
            contentMediaType?: string;
            contentEncoding?: string;
            readOnly?: boolean;
            writeOnly?: boolean;
            deprecated?: boolean;
            requires?: string[];
            properties?: components["schemas"]["ReferencePropertyInput"][];
            patternProperties?: {
                pattern: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            additionalProperties?: boolean | components["schemas"]["ReferenceSchemaInput"];
            items?: components["schemas"]["ReferenceSchemaInput"];
            prefixItems?: components["schemas"]["ReferenceSchemaInput"][];
            allOf?: components["schemas"]["ReferenceSchemaInput"][];
            anyOf?: components["schemas"]["ReferenceSchemaInput"][];
            oneOf?: components["schemas"]["ReferenceSchemaInput"][];
            discriminator?: {
                property: string;
                mapping: {
                    value: string;
                    name: string;
                }[];
                defaultName?: string;
            };
            also?: {
                keyword: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            dependentSchemas?: {
                property: string;
                schema: components["schemas"]["ReferenceSchemaInput"];
            }[];
            dependentRequired?: {
                property: string;
                names: string[];
            }[];
            xml?: {
                name?: string;
                namespace?: string;
                prefix?: string;
                nodeType?: string;
                attribute?: boolean;
                wrapped?: boolean;
            };
            externalDocs?: {
                url: string;
                description: string | null;
            };
            always?: boolean;
        };
        Problem: {
            status: number;
            title: string;
            detail: string;
            instance: string;
            invalid_parameters?: {
                field: string;
                rule: string;
                reason: string;
                source?: string;
                minimum?: number;
                maximum?: number;
                choices?: string[];
            }[];
        };
        ApiDocumentNode: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            /** @enum {string} */
            status: "published" | "unpublished";
            parent_document_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["ApiDocumentNode"][];
        };
        CatalogDocumentNode: {
            /** Format: uuid */
            id: string;
            parent_document_id: string | null;
            title: string;
            slug: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            children: components["schemas"]["CatalogDocumentNode"][];
        };
        DocumentNode: {
            type: string;
            text?: string;
            level?: number;
            lang?: string;
            isOrdered?: boolean;
            href?: string;
            url?: string;
            alt?: string;
            title?: string;
            checked?: boolean;
            alignment?: string;
            alignments?: string[];
            children?: components["schemas"]["DocumentNode"][];
        };
        PageDocumentNode: {
            /** Format: uuid */
            id: string;
            title: string;
            slug: string;
            path: string;
            children: components["schemas"]["PageDocumentNode"][];
        };
        ReferenceProperty: {
            name: string;
            required: boolean;
            schema: components["schemas"]["ReferenceSchema"];
        };
        ReferenceSchema: {
            name?: string;
            $ref?: string;
            unlisted?: boolean;
            /** @enum {string} */
            cut?: "depth" | "size" | "cycle" | "external" | "unresolved";
            title?: string;
            description?: string;
            type?: string[];
            nullable?: boolean;
            format?: string;
            enum?: unknown[];
            enumTexts?: (string | null)[];
            const?: unknown;
            default?: unknown;
            examples?: unknown[];
            minimum?: number;
            maximum?: number;
            exclusiveMinimum?: number;
            exclusiveMaximum?: number;
            multipleOf?: number;
            minLength?: number;
            maxLength?: number;
            pattern?: string;
            minItems?: number;
            maxItems?: number;
            uniqueItems?: boolean;
            minProperties?: number;
            maxProperties?: number;
            minContains?: number;
            maxContains?: number;
            contentMediaType?: string;
            contentEncoding?: string;
            readOnly?: boolean;
            writeOnly?: boolean;
            deprecated?: boolean;
            requires?: string[];
            properties?: components["schemas"]["ReferenceProperty"][];
            patternProperties?: {
                pattern: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            additionalProperties?: boolean | components["schemas"]["ReferenceSchema"];
            items?: components["schemas"]["ReferenceSchema"];
            prefixItems?: components["schemas"]["ReferenceSchema"][];
            allOf?: components["schemas"]["ReferenceSchema"][];
            anyOf?: components["schemas"]["ReferenceSchema"][];
            oneOf?: components["schemas"]["ReferenceSchema"][];
            discriminator?: {
                property: string;
                mapping: {
                    value: string;
                    name: string;
                }[];
                defaultName?: string;
            };
            also?: {
                keyword: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            dependentSchemas?: {
                property: string;
                schema: components["schemas"]["ReferenceSchema"];
            }[];
            dependentRequired?: {
                property: string;
                names: string[];
            }[];
            xml?: {
                name?: string;
                namespace?: string;
                prefix?: string;
                nodeType?: string;
                attribute?: boolean;
                wrapped?: boolean;
            };
            externalDocs?: {
                url: string;
                description: string | null;
            };
            always?: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "list-changes-of-api": {
        parameters: {
            query?: {
                breaking?: "true" | "false";
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "added" | "replaced";
                            version: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                            };
                            previous_version: {
                                id: string | null;
                                version: string;
                            } | null;
                            /** @description Why the two texts could not be compared. */
                            failure: string | null;
                            counts: {
                                added: number;
                                removed: number;
                                changed: number;
                                deprecated: number;
                                undeprecated: number;
                                /** @description Changes that may break callers, of all operations. */
                                breaking: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** @description The first of them; the entry’s own address lists all. */
                            operations: {
                                /** @description Null for the API as a whole. */
                                operation_id: string | null;
                                method: string | null;
                                path: string | null;
                                summary: string | null;
                                /** @enum {string} */
                                change: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                breaking: number;
                                total: number;
                                /** @description The first of them, those that break before the others. */
                                changes: {
                                    /** @enum {string} */
                                    kind: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                    rule: string;
                                    /** @description Where in the operation, such as "Response 200". */
                                    places: string[];
                                    /** @description Where in a schema, such as "items[].name". */
                                    path: string | null;
                                    text: string;
                                    breaking: boolean;
                                    /** @description Why callers who do nothing may fail; null where they do not. */
                                    reason: string | null;
                                }[];
                            }[];
                            operations_total: number;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-applications-concerned": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            portal: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            developer: {
                                /** Format: uuid */
                                id: string;
                                full_name: string;
                                email: string;
                            };
                            /** Format: date-time */
                            registered_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-changes-of-api": {
        parameters: {
            query?: {
                breaking?: "true" | "false";
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                apiId: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entry: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "first" | "added" | "replaced";
                            version: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                            };
                            previous_version: {
                                id: string | null;
                                version: string;
                            } | null;
                            /** @description Why the two texts could not be compared. */
                            failure: string | null;
                            counts: {
                                added: number;
                                removed: number;
                                changed: number;
                                deprecated: number;
                                undeprecated: number;
                                /** @description Changes that may break callers, of all operations. */
                                breaking: number;
                            };
                            /** Format: date-time */
                            created_at: string;
                        };
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** @description Null for the API as a whole. */
                            operation_id: string | null;
                            method: string | null;
                            path: string | null;
                            summary: string | null;
                            /** @enum {string} */
                            change: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                            breaking: number;
                            total: number;
                            /** @description The first of them, those that break before the others. */
                            changes: {
                                /** @enum {string} */
                                kind: "added" | "removed" | "changed" | "deprecated" | "undeprecated";
                                rule: string;
                                /** @description Where in the operation, such as "Response 200". */
                                places: string[];
                                /** @description Where in a schema, such as "items[].name". */
                                path: string | null;
                                text: string;
                                breaking: boolean;
                                /** @description Why callers who do nothing may fail; null where they do not. */
                                reason: string | null;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                imageType: "icon";
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/svg+xml": string;
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-version-lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deprecated_at: string | null;
                        sunset_at: string | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-api-version-lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deprecated_at: string | null;
                    sunset_at: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deprecated_at: string | null;
                        sunset_at: string | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-api-version-validation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "waiting" | "ready" | "refused";
                        data: {
                            rule: string;
                            path: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preview-document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        title: string | null;
                        html: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-gateways": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            name: string;
                            /** @enum {string} */
                            state: "current" | "behind" | "silent";
                            /** Format: date-time */
                            started_at: string;
                            /** Format: date-time */
                            reported_at: string;
                            confirmed_at: string | null;
                            serves_until: string | null;
                            keys: number;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-mails": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[state]"?: string;
                "filter[state][eq]"?: string;
                "filter[state][oeq]"?: string;
                "filter[state][neq]"?: string;
                "filter[state][contains]"?: string;
                "filter[state][ocontains]"?: string;
                "filter[recipient]"?: string;
                "filter[recipient][eq]"?: string;
                "filter[recipient][contains]"?: string;
                "filter[recipient][ocontains]"?: string;
                "filter[recipient][oeq]"?: string;
                "filter[recipient][neq]"?: string;
                "filter[template]"?: string;
                "filter[template][eq]"?: string;
                "filter[template][oeq]"?: string;
                "filter[template][neq]"?: string;
                "filter[template][contains]"?: string;
                "filter[template][ocontains]"?: string;
                "filter[portal_id]"?: string;
                "filter[portal_id][eq]"?: string;
                "filter[portal_id][oeq]"?: string;
                "filter[portal_id][neq]"?: string;
                "filter[created_at]"?: string;
                "filter[created_at][eq]"?: string;
                "filter[created_at][lt]"?: string;
                "filter[created_at][lte]"?: string;
                "filter[created_at][gt]"?: string;
                "filter[created_at][gte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            portal_id: string | null;
                            template: string;
                            recipient: string;
                            /** @enum {string} */
                            recipient_kind: "developer" | "operator";
                            subject: string | null;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "kept" | "failed" | "dropped";
                            attempts: number;
                            next_attempt_at: string | null;
                            sent_at: string | null;
                            error: string | null;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-mail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        portal_id: string | null;
                        template: string;
                        recipient: string;
                        /** @enum {string} */
                        recipient_kind: "developer" | "operator";
                        subject: string | null;
                        /** @enum {string} */
                        state: "waiting" | "sent" | "kept" | "failed" | "dropped";
                        attempts: number;
                        next_attempt_at: string | null;
                        sent_at: string | null;
                        error: string | null;
                        text: string | null;
                        html: string | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "retry-mail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        portal_id: string | null;
                        template: string;
                        recipient: string;
                        /** @enum {string} */
                        recipient_kind: "developer" | "operator";
                        subject: string | null;
                        /** @enum {string} */
                        state: "waiting" | "sent" | "kept" | "failed" | "dropped";
                        attempts: number;
                        next_attempt_at: string | null;
                        sent_at: string | null;
                        error: string | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-operator-me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        role: "admin" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "change-operator-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current_password: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-operator-sessions": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_seen_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            user_agent: string | null;
                            address: string | null;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-operator-sessions": {
        parameters: {
            query?: {
                keep_current?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-operator-session": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-operators": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            email: string;
                            full_name: string;
                            /** @enum {string} */
                            role: "admin" | "viewer";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                    /** @enum {string} */
                    role: "admin" | "viewer";
                    password: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        role: "admin" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-operator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        role: "admin" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-operator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-operator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    full_name?: string;
                    /** @enum {string} */
                    role?: "admin" | "viewer";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        role: "admin" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "request-operator-reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-sessions-of-operator": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-stated-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
                "filter[developer_id]"?: string;
                "filter[developer_id][eq]"?: string;
                "filter[developer_id][oeq]"?: string;
                "filter[developer_id][neq]"?: string;
                "filter[developer_name]"?: string;
                "filter[developer_name][eq]"?: string;
                "filter[developer_name][contains]"?: string;
                "filter[developer_name][ocontains]"?: string;
                "filter[developer_name][oeq]"?: string;
                "filter[developer_name][neq]"?: string;
                "filter[developer_email]"?: string;
                "filter[developer_email][eq]"?: string;
                "filter[developer_email][contains]"?: string;
                "filter[developer_email][ocontains]"?: string;
                "filter[developer_email][oeq]"?: string;
                "filter[developer_email][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string | null;
                            /** @enum {string} */
                            status: "approved" | "pending";
                            awaits: ("registration" | "approval" | "other-decision") | null;
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            registrations: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {string} */
                                status: "approved" | "pending" | "revoked" | "rejected";
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                                api: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    version: string | null;
                                    slug: string;
                                };
                            }[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            labels: {
                                [key: string]: string;
                            };
                            owner: {
                                /** Format: uuid */
                                id: string;
                                full_name: string;
                                email: string;
                                status: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-stated-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        /** @enum {string} */
                        status: "approved" | "pending";
                        awaits: ("registration" | "approval" | "other-decision") | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        registrations: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        labels: {
                            [key: string]: string;
                        };
                        owner: {
                            /** Format: uuid */
                            id: string;
                            full_name: string;
                            email: string;
                            status: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        /** @enum {string} */
                        status: "approved" | "pending";
                        awaits: ("registration" | "approval" | "other-decision") | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        registrations: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        labels: {
                            [key: string]: string;
                        };
                        owner: {
                            /** Format: uuid */
                            id: string;
                            full_name: string;
                            email: string;
                            status: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reject-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        /** @enum {string} */
                        status: "approved" | "pending";
                        awaits: ("registration" | "approval" | "other-decision") | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        registrations: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        labels: {
                            [key: string]: string;
                        };
                        owner: {
                            /** Format: uuid */
                            id: string;
                            full_name: string;
                            email: string;
                            status: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        /** @enum {string} */
                        status: "approved" | "pending";
                        awaits: ("registration" | "approval" | "other-decision") | null;
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        registrations: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                        }[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        labels: {
                            [key: string]: string;
                        };
                        owner: {
                            /** Format: uuid */
                            id: string;
                            full_name: string;
                            email: string;
                            status: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "approve-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    developers?: boolean;
                    applications?: boolean;
                    /** Format: uuid */
                    api_id?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        developers: number;
                        registrations: number;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invite-developer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "start-password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken in. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-developer-sessions": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_seen_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            user_agent: string | null;
                            address: string | null;
                            current: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "end-developer-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-stated-registrations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
                "filter[developer_id]"?: string;
                "filter[developer_id][eq]"?: string;
                "filter[developer_id][oeq]"?: string;
                "filter[developer_id][neq]"?: string;
                "filter[application_id]"?: string;
                "filter[application_id][eq]"?: string;
                "filter[application_id][oeq]"?: string;
                "filter[application_id][neq]"?: string;
                "filter[application_name]"?: string;
                "filter[application_name][eq]"?: string;
                "filter[application_name][contains]"?: string;
                "filter[application_name][ocontains]"?: string;
                "filter[application_name][oeq]"?: string;
                "filter[application_name][neq]"?: string;
                "filter[api_id]"?: string;
                "filter[api_id][eq]"?: string;
                "filter[api_id][oeq]"?: string;
                "filter[api_id][neq]"?: string;
                "filter[api_name]"?: string;
                "filter[api_name][eq]"?: string;
                "filter[api_name][contains]"?: string;
                "filter[api_name][ocontains]"?: string;
                "filter[api_name][oeq]"?: string;
                "filter[api_name][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                slug: string;
                            };
                            application: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            developer: {
                                /** Format: uuid */
                                id: string;
                                full_name: string;
                                email: string;
                                status: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact_email: string | null;
                        password_min_length: number;
                        address: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-portal-settings": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contact_email?: string | null;
                    password_min_length?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact_email: string | null;
                        password_min_length: number;
                        address: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "reset-operator-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    new_password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used already, or too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-out-operator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
        };
    };
    "set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** Format: email */
                    email: string;
                    full_name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Used already, or too old. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-specification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "oas2" | "oas3" | "asyncapi";
                        title: string | null;
                        version: string | null;
                        content: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "read-specification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "oas2" | "oas3" | "asyncapi";
                        title: string | null;
                        version: string | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-tokens": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            role: "admin" | "viewer";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            expires_at: string;
                            last_used_at: string | null;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: date-time */
                    expires_at: string;
                    /** @enum {string} */
                    role?: "admin" | "viewer";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        role: "admin" | "viewer";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        expires_at: string;
                        last_used_at: string | null;
                        token: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "revoke-token": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "count-waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        developers: number;
                        registrations: number;
                        portals: {
                            /** Format: uuid */
                            portal_id: string;
                            developers: number;
                            registrations: number;
                        }[];
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-app-auth-strategies": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[strategy_type]"?: string;
                "filter[strategy_type][eq]"?: string;
                "filter[strategy_type][contains]"?: string;
                "filter[strategy_type][ocontains]"?: string;
                "filter[strategy_type][oeq]"?: string;
                "filter[strategy_type][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[display_name]"?: string;
                "filter[display_name][eq]"?: string;
                "filter[display_name][contains]"?: string;
                "filter[display_name][ocontains]"?: string;
                "filter[display_name][oeq]"?: string;
                "filter[display_name][neq]"?: string;
                "filter[dcr_provider_id]"?: string;
                "filter[dcr_provider_id][eq]"?: string;
                "filter[dcr_provider_id][oeq]"?: string;
                "filter[dcr_provider_id][neq]"?: string;
                "filter[dcr_provider_name]"?: string;
                "filter[dcr_provider_name][eq]"?: string;
                "filter[dcr_provider_name][contains]"?: string;
                "filter[dcr_provider_name][ocontains]"?: string;
                "filter[dcr_provider_name][oeq]"?: string;
                "filter[dcr_provider_name][neq]"?: string;
                "filter[dcr_provider_type]"?: string;
                "filter[dcr_provider_type][eq]"?: string;
                "filter[dcr_provider_type][contains]"?: string;
                "filter[dcr_provider_type][ocontains]"?: string;
                "filter[dcr_provider_type][oeq]"?: string;
                "filter[dcr_provider_type][neq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name: string;
                            active: boolean;
                            dcr_provider: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                display_name?: string;
                                provider_type: string;
                            } | null;
                            labels: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            supports_multiple_credentials?: boolean;
                            principals?: {
                                enabled: boolean;
                            };
                            /** @enum {string} */
                            strategy_type: "key_auth";
                            configs: {
                                "key-auth": {
                                    key_names: string[];
                                    ttl?: {
                                        value: number;
                                        /** @enum {string} */
                                        unit: "days" | "weeks" | "years";
                                    };
                                };
                            };
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name: string;
                            active: boolean;
                            dcr_provider: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                display_name?: string;
                                provider_type: string;
                            } | null;
                            labels: {
                                [key: string]: string;
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            supports_multiple_credentials?: boolean;
                            principals?: {
                                enabled: boolean;
                            };
                            /** @enum {string} */
                            strategy_type: "openid_connect";
                            configs: {
                                "openid-connect": {
                                    /** Format: uri */
                                    issuer: string;
                                    credential_claim: string[];
                                    scopes: string[];
                                    auth_methods: string[];
                                } & {
                                    [key: string]: unknown;
                                };
                            };
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-app-auth-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    display_name: string;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    principals?: {
                        enabled: boolean;
                    };
                    /** @enum {string} */
                    strategy_type: "key_auth";
                    configs: {
                        "key-auth": {
                            key_names?: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                        };
                    };
                } | {
                    name: string;
                    display_name: string;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    principals?: {
                        enabled: boolean;
                    };
                    /** @enum {string} */
                    strategy_type: "openid_connect";
                    configs: {
                        "openid-connect": {
                            /** Format: uri */
                            issuer: string;
                            credential_claim: string[];
                            scopes: string[];
                            auth_methods: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                    dcr_provider_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "key_auth";
                        configs: {
                            "key-auth": {
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            };
                        };
                    } | {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "openid_connect";
                        configs: {
                            "openid-connect": {
                                /** Format: uri */
                                issuer: string;
                                credential_claim: string[];
                                scopes: string[];
                                auth_methods: string[];
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-app-auth-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authStrategyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "key_auth";
                        configs: {
                            "key-auth": {
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            };
                        };
                    } | {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "openid_connect";
                        configs: {
                            "openid-connect": {
                                /** Format: uri */
                                issuer: string;
                                credential_claim: string[];
                                scopes: string[];
                                auth_methods: string[];
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "replace-app-auth-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authStrategyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    display_name: string;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    principals?: {
                        enabled: boolean;
                    };
                    /** @enum {string} */
                    strategy_type: "key_auth";
                    configs: {
                        "key-auth": {
                            key_names?: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                        };
                    };
                } | {
                    name: string;
                    display_name: string;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    principals?: {
                        enabled: boolean;
                    };
                    /** @enum {string} */
                    strategy_type: "openid_connect";
                    configs: {
                        "openid-connect": {
                            /** Format: uri */
                            issuer: string;
                            credential_claim: string[];
                            scopes: string[];
                            auth_methods: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                    dcr_provider_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "key_auth";
                        configs: {
                            "key-auth": {
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            };
                        };
                    } | {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "openid_connect";
                        configs: {
                            "openid-connect": {
                                /** Format: uri */
                                issuer: string;
                                credential_claim: string[];
                                scopes: string[];
                                auth_methods: string[];
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-app-auth-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authStrategyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-app-auth-strategy": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                authStrategyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    display_name?: string;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    dcr_provider_id?: string | null;
                    principals?: {
                        enabled: boolean;
                    };
                    configs?: {
                        "key-auth": {
                            key_names?: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            } | null;
                        };
                    } | {
                        "openid-connect": {
                            /** Format: uri */
                            issuer?: string;
                            credential_claim?: string[];
                            scopes?: string[];
                            auth_methods?: string[];
                        } & {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "key_auth";
                        configs: {
                            "key-auth": {
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                            };
                        };
                    } | {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        display_name: string;
                        active: boolean;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name?: string;
                            provider_type: string;
                        } | null;
                        labels: {
                            [key: string]: string;
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        supports_multiple_credentials?: boolean;
                        principals?: {
                            enabled: boolean;
                        };
                        /** @enum {string} */
                        strategy_type: "openid_connect";
                        configs: {
                            "openid-connect": {
                                /** Format: uri */
                                issuer: string;
                                credential_claim: string[];
                                scopes: string[];
                                auth_methods: string[];
                            } & {
                                [key: string]: unknown;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-control-planes": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[cluster_type]"?: string;
                "filter[cluster_type][eq]"?: string;
                "filter[cluster_type][oeq]"?: string;
                "filter[cluster_type][neq]"?: string;
                "filter[cluster_type][contains]"?: string;
                "filter[cluster_type][ocontains]"?: string;
                "filter[cloud_gateway]"?: "true" | "false";
                "filter[cloud_gateway][eq]"?: "true" | "false";
                labels?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string;
                            labels: {
                                [key: string]: string;
                            };
                            config: {
                                control_plane_endpoint: string;
                                telemetry_endpoint: string;
                                /** @enum {string} */
                                cluster_type: "CLUSTER_TYPE_CONTROL_PLANE" | "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER" | "CLUSTER_TYPE_CONTROL_PLANE_GROUP" | "CLUSTER_TYPE_SERVERLESS" | "CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY" | "CLUSTER_TYPE_SERVERLESS_V1";
                                /** @enum {string} */
                                auth_type: "pinned_client_certs" | "pki_client_certs";
                                cloud_gateway: boolean;
                                proxy_urls: {
                                    host: string;
                                    port: number;
                                    protocol: string;
                                }[];
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-control-plane": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string;
                    /** @enum {string} */
                    auth_type?: "pinned_client_certs" | "pki_client_certs";
                    proxy_urls?: {
                        host: string;
                        port: number;
                        protocol: string;
                    }[];
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    /** @enum {string} */
                    cluster_type?: "CLUSTER_TYPE_CONTROL_PLANE" | "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER" | "CLUSTER_TYPE_CONTROL_PLANE_GROUP" | "CLUSTER_TYPE_SERVERLESS" | "CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY" | "CLUSTER_TYPE_SERVERLESS_V1";
                    cloud_gateway?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        labels: {
                            [key: string]: string;
                        };
                        config: {
                            control_plane_endpoint: string;
                            telemetry_endpoint: string;
                            /** @enum {string} */
                            cluster_type: "CLUSTER_TYPE_CONTROL_PLANE" | "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER" | "CLUSTER_TYPE_CONTROL_PLANE_GROUP" | "CLUSTER_TYPE_SERVERLESS" | "CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY" | "CLUSTER_TYPE_SERVERLESS_V1";
                            /** @enum {string} */
                            auth_type: "pinned_client_certs" | "pki_client_certs";
                            cloud_gateway: boolean;
                            proxy_urls: {
                                host: string;
                                port: number;
                                protocol: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-control-plane": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        labels: {
                            [key: string]: string;
                        };
                        config: {
                            control_plane_endpoint: string;
                            telemetry_endpoint: string;
                            /** @enum {string} */
                            cluster_type: "CLUSTER_TYPE_CONTROL_PLANE" | "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER" | "CLUSTER_TYPE_CONTROL_PLANE_GROUP" | "CLUSTER_TYPE_SERVERLESS" | "CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY" | "CLUSTER_TYPE_SERVERLESS_V1";
                            /** @enum {string} */
                            auth_type: "pinned_client_certs" | "pki_client_certs";
                            cloud_gateway: boolean;
                            proxy_urls: {
                                host: string;
                                port: number;
                                protocol: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-control-plane": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-control-plane": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string;
                    /** @enum {string} */
                    auth_type?: "pinned_client_certs" | "pki_client_certs";
                    proxy_urls?: {
                        host: string;
                        port: number;
                        protocol: string;
                    }[];
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string;
                        labels: {
                            [key: string]: string;
                        };
                        config: {
                            control_plane_endpoint: string;
                            telemetry_endpoint: string;
                            /** @enum {string} */
                            cluster_type: "CLUSTER_TYPE_CONTROL_PLANE" | "CLUSTER_TYPE_K8S_INGRESS_CONTROLLER" | "CLUSTER_TYPE_CONTROL_PLANE_GROUP" | "CLUSTER_TYPE_SERVERLESS" | "CLUSTER_TYPE_KAFKA_NATIVE_EVENT_PROXY" | "CLUSTER_TYPE_SERVERLESS_V1";
                            /** @enum {string} */
                            auth_type: "pinned_client_certs" | "pki_client_certs";
                            cloud_gateway: boolean;
                            proxy_urls: {
                                host: string;
                                port: number;
                                protocol: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-route": {
        parameters: {
            query?: {
                size?: number;
                offset?: string;
                tags?: string;
                "filter[name][contains]"?: string;
                "filter[name][eq]"?: string;
            };
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at?: number | null;
                            destinations?: {
                                ip?: string;
                                port?: number;
                            }[] | null;
                            expression?: string | null;
                            headers?: {
                                [key: string]: string[];
                            } | null;
                            hosts?: string[] | null;
                            https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                            id?: string | null;
                            methods?: string[] | null;
                            name?: string | null;
                            path_handling?: ("v0" | "v1") | null;
                            paths?: string[] | null;
                            preserve_host?: boolean | null;
                            priority?: number | null;
                            protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                            regex_priority?: number | null;
                            request_buffering?: boolean | null;
                            response_buffering?: boolean | null;
                            service?: {
                                id: string;
                            } | null;
                            snis?: string[] | null;
                            sources?: {
                                ip?: string;
                                port?: number;
                            }[] | null;
                            strip_path?: boolean | null;
                            tags?: string[] | null;
                            updated_at?: number | null;
                        }[];
                        next: string | null;
                        offset?: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    created_at?: number | null;
                    destinations?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    expression?: string | null;
                    headers?: {
                        [key: string]: string[];
                    } | null;
                    hosts?: string[] | null;
                    https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                    id?: string | null;
                    methods?: string[] | null;
                    name?: string | null;
                    path_handling?: ("v0" | "v1") | null;
                    paths?: string[] | null;
                    preserve_host?: boolean | null;
                    priority?: number | null;
                    protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                    regex_priority?: number | null;
                    request_buffering?: boolean | null;
                    response_buffering?: boolean | null;
                    service?: {
                        id: string;
                    } | null;
                    snis?: string[] | null;
                    sources?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    strip_path?: boolean | null;
                    tags?: string[] | null;
                    updated_at?: number | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upsert-route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    created_at?: number | null;
                    destinations?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    expression?: string | null;
                    headers?: {
                        [key: string]: string[];
                    } | null;
                    hosts?: string[] | null;
                    https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                    id?: string | null;
                    methods?: string[] | null;
                    name?: string | null;
                    path_handling?: ("v0" | "v1") | null;
                    paths?: string[] | null;
                    preserve_host?: boolean | null;
                    priority?: number | null;
                    protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                    regex_priority?: number | null;
                    request_buffering?: boolean | null;
                    response_buffering?: boolean | null;
                    service?: {
                        id: string;
                    } | null;
                    snis?: string[] | null;
                    sources?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    strip_path?: boolean | null;
                    tags?: string[] | null;
                    updated_at?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-service": {
        parameters: {
            query?: {
                size?: number;
                offset?: string;
                tags?: string;
                "filter[name][contains]"?: string;
                "filter[name][eq]"?: string;
            };
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            ca_certificates?: string[] | null;
                            client_certificate?: {
                                id: string;
                            } | null;
                            connect_timeout?: number | null;
                            created_at?: number | null;
                            enabled?: boolean | null;
                            id?: string | null;
                            name?: string | null;
                            path?: string | null;
                            port?: number | null;
                            protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                            read_timeout?: number | null;
                            retries?: number | null;
                            tags?: string[] | null;
                            tls_sans?: {
                                dnsnames?: string[];
                                uris?: string[];
                            } | null;
                            tls_verify?: boolean | null;
                            tls_verify_depth?: number | null;
                            updated_at?: number | null;
                            write_timeout?: number | null;
                            host: string;
                        }[];
                        next: string | null;
                        offset?: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ca_certificates?: string[] | null;
                    client_certificate?: {
                        id: string;
                    } | null;
                    connect_timeout?: number | null;
                    created_at?: number | null;
                    enabled?: boolean | null;
                    id?: string | null;
                    name?: string | null;
                    path?: string | null;
                    port?: number | null;
                    protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                    read_timeout?: number | null;
                    retries?: number | null;
                    tags?: string[] | null;
                    tls_sans?: {
                        dnsnames?: string[];
                        uris?: string[];
                    } | null;
                    tls_verify?: boolean | null;
                    tls_verify_depth?: number | null;
                    updated_at?: number | null;
                    write_timeout?: number | null;
                    host?: string;
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ca_certificates?: string[] | null;
                        client_certificate?: {
                            id: string;
                        } | null;
                        connect_timeout?: number | null;
                        created_at?: number | null;
                        enabled?: boolean | null;
                        id?: string | null;
                        name?: string | null;
                        path?: string | null;
                        port?: number | null;
                        protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                        read_timeout?: number | null;
                        retries?: number | null;
                        tags?: string[] | null;
                        tls_sans?: {
                            dnsnames?: string[];
                            uris?: string[];
                        } | null;
                        tls_verify?: boolean | null;
                        tls_verify_depth?: number | null;
                        updated_at?: number | null;
                        write_timeout?: number | null;
                        host: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ca_certificates?: string[] | null;
                        client_certificate?: {
                            id: string;
                        } | null;
                        connect_timeout?: number | null;
                        created_at?: number | null;
                        enabled?: boolean | null;
                        id?: string | null;
                        name?: string | null;
                        path?: string | null;
                        port?: number | null;
                        protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                        read_timeout?: number | null;
                        retries?: number | null;
                        tags?: string[] | null;
                        tls_sans?: {
                            dnsnames?: string[];
                            uris?: string[];
                        } | null;
                        tls_verify?: boolean | null;
                        tls_verify_depth?: number | null;
                        updated_at?: number | null;
                        write_timeout?: number | null;
                        host: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upsert-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ca_certificates?: string[] | null;
                    client_certificate?: {
                        id: string;
                    } | null;
                    connect_timeout?: number | null;
                    created_at?: number | null;
                    enabled?: boolean | null;
                    id?: string | null;
                    name?: string | null;
                    path?: string | null;
                    port?: number | null;
                    protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                    read_timeout?: number | null;
                    retries?: number | null;
                    tags?: string[] | null;
                    tls_sans?: {
                        dnsnames?: string[];
                        uris?: string[];
                    } | null;
                    tls_verify?: boolean | null;
                    tls_verify_depth?: number | null;
                    updated_at?: number | null;
                    write_timeout?: number | null;
                    host?: string;
                    url?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ca_certificates?: string[] | null;
                        client_certificate?: {
                            id: string;
                        } | null;
                        connect_timeout?: number | null;
                        created_at?: number | null;
                        enabled?: boolean | null;
                        id?: string | null;
                        name?: string | null;
                        path?: string | null;
                        port?: number | null;
                        protocol?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss") | null;
                        read_timeout?: number | null;
                        retries?: number | null;
                        tags?: string[] | null;
                        tls_sans?: {
                            dnsnames?: string[];
                            uris?: string[];
                        } | null;
                        tls_verify?: boolean | null;
                        tls_verify_depth?: number | null;
                        updated_at?: number | null;
                        write_timeout?: number | null;
                        host: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-route-with-service": {
        parameters: {
            query?: {
                size?: number;
                offset?: string;
                tags?: string;
            };
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            created_at?: number | null;
                            destinations?: {
                                ip?: string;
                                port?: number;
                            }[] | null;
                            expression?: string | null;
                            headers?: {
                                [key: string]: string[];
                            } | null;
                            hosts?: string[] | null;
                            https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                            id?: string | null;
                            methods?: string[] | null;
                            name?: string | null;
                            path_handling?: ("v0" | "v1") | null;
                            paths?: string[] | null;
                            preserve_host?: boolean | null;
                            priority?: number | null;
                            protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                            regex_priority?: number | null;
                            request_buffering?: boolean | null;
                            response_buffering?: boolean | null;
                            service?: {
                                id: string;
                            } | null;
                            snis?: string[] | null;
                            sources?: {
                                ip?: string;
                                port?: number;
                            }[] | null;
                            strip_path?: boolean | null;
                            tags?: string[] | null;
                            updated_at?: number | null;
                        }[];
                        next: string | null;
                        offset?: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-route-with-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    created_at?: number | null;
                    destinations?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    expression?: string | null;
                    headers?: {
                        [key: string]: string[];
                    } | null;
                    hosts?: string[] | null;
                    https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                    id?: string | null;
                    methods?: string[] | null;
                    name?: string | null;
                    path_handling?: ("v0" | "v1") | null;
                    paths?: string[] | null;
                    preserve_host?: boolean | null;
                    priority?: number | null;
                    protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                    regex_priority?: number | null;
                    request_buffering?: boolean | null;
                    response_buffering?: boolean | null;
                    service?: {
                        id: string;
                    } | null;
                    snis?: string[] | null;
                    sources?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    strip_path?: boolean | null;
                    tags?: string[] | null;
                    updated_at?: number | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-route-with-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upsert-route-with-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    created_at?: number | null;
                    destinations?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    expression?: string | null;
                    headers?: {
                        [key: string]: string[];
                    } | null;
                    hosts?: string[] | null;
                    https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                    id?: string | null;
                    methods?: string[] | null;
                    name?: string | null;
                    path_handling?: ("v0" | "v1") | null;
                    paths?: string[] | null;
                    preserve_host?: boolean | null;
                    priority?: number | null;
                    protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                    regex_priority?: number | null;
                    request_buffering?: boolean | null;
                    response_buffering?: boolean | null;
                    service?: {
                        id: string;
                    } | null;
                    snis?: string[] | null;
                    sources?: {
                        ip?: string;
                        port?: number;
                    }[] | null;
                    strip_path?: boolean | null;
                    tags?: string[] | null;
                    updated_at?: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        created_at?: number | null;
                        destinations?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        expression?: string | null;
                        headers?: {
                            [key: string]: string[];
                        } | null;
                        hosts?: string[] | null;
                        https_redirect_status_code?: (301 | 302 | 307 | 308 | 426) | null;
                        id?: string | null;
                        methods?: string[] | null;
                        name?: string | null;
                        path_handling?: ("v0" | "v1") | null;
                        paths?: string[] | null;
                        preserve_host?: boolean | null;
                        priority?: number | null;
                        protocols?: ("grpc" | "grpcs" | "http" | "https" | "tcp" | "tls" | "tls_passthrough" | "udp" | "ws" | "wss")[] | null;
                        regex_priority?: number | null;
                        request_buffering?: boolean | null;
                        response_buffering?: boolean | null;
                        service?: {
                            id: string;
                        } | null;
                        snis?: string[] | null;
                        sources?: {
                            ip?: string;
                            port?: number;
                        }[] | null;
                        strip_path?: boolean | null;
                        tags?: string[] | null;
                        updated_at?: number | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-route-with-service": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                controlPlaneId: string;
                ServiceId: string;
                RouteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-attributes": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[key]"?: string;
                "filter[key][eq]"?: string;
                "filter[key][oeq]"?: string;
                "filter[key][neq]"?: string;
                "filter[created_at]"?: string;
                "filter[created_at][eq]"?: string;
                "filter[created_at][lt]"?: string;
                "filter[created_at][lte]"?: string;
                "filter[created_at][gt]"?: string;
                "filter[created_at][gte]"?: string;
                "filter[updated_at]"?: string;
                "filter[updated_at][eq]"?: string;
                "filter[updated_at][lt]"?: string;
                "filter[updated_at][lte]"?: string;
                "filter[updated_at][gt]"?: string;
                "filter[updated_at][gte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            key: string;
                            values: {
                                value: string;
                                api_count: number;
                            }[];
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-implementations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[api_id]"?: string;
                "filter[api_id][eq]"?: string;
                "filter[api_id][oeq]"?: string;
                "filter[api_id][neq]"?: string;
                "filter[service_id]"?: string;
                "filter[service_id][eq]"?: string;
                "filter[service_id][oeq]"?: string;
                "filter[service_id][neq]"?: string;
                "filter[control_plane_id]"?: string;
                "filter[control_plane_id][eq]"?: string;
                "filter[control_plane_id][oeq]"?: string;
                "filter[control_plane_id][neq]"?: string;
                "filter[created_at]"?: string;
                "filter[created_at][eq]"?: string;
                "filter[created_at][lt]"?: string;
                "filter[created_at][lte]"?: string;
                "filter[created_at][gt]"?: string;
                "filter[created_at][gte]"?: string;
                "filter[updated_at]"?: string;
                "filter[updated_at][eq]"?: string;
                "filter[updated_at][lt]"?: string;
                "filter[updated_at][lte]"?: string;
                "filter[updated_at][gt]"?: string;
                "filter[updated_at][gte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            service?: {
                                /** Format: uuid */
                                control_plane_id: string;
                                /** Format: uuid */
                                id: string;
                                auth_strategy_sync_error: {
                                    control_plane_error?: string;
                                    message: string;
                                    info?: unknown;
                                } | null;
                            };
                            control_plane?: {
                                /** Format: uuid */
                                control_plane_id: string;
                                access_control_enforcement_enabled?: boolean;
                            };
                            /** Format: uuid */
                            api_id: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-publications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[api_id]"?: string;
                "filter[api_id][eq]"?: string;
                "filter[api_id][oeq]"?: string;
                "filter[api_id][neq]"?: string;
                "filter[api_name]"?: string;
                "filter[api_name][eq]"?: string;
                "filter[api_name][contains]"?: string;
                "filter[api_name][ocontains]"?: string;
                "filter[api_name][oeq]"?: string;
                "filter[api_name][neq]"?: string;
                "filter[auth_strategy_id]"?: string;
                "filter[auth_strategy_id][eq]"?: string;
                "filter[auth_strategy_id][oeq]"?: string;
                "filter[auth_strategy_id][neq]"?: string;
                "filter[entity_type]"?: string;
                "filter[entity_type][eq]"?: string;
                "filter[entity_type][oeq]"?: string;
                "filter[entity_type][neq]"?: string;
                "filter[entity_type][contains]"?: string;
                "filter[entity_type][ocontains]"?: string;
                "filter[portal_id]"?: string;
                "filter[portal_id][eq]"?: string;
                "filter[portal_id][oeq]"?: string;
                "filter[portal_id][neq]"?: string;
                "filter[portal_name]"?: string;
                "filter[portal_name][eq]"?: string;
                "filter[portal_name][contains]"?: string;
                "filter[portal_name][ocontains]"?: string;
                "filter[portal_name][oeq]"?: string;
                "filter[portal_name][neq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            api_id: string;
                            auto_approve_registrations: boolean;
                            /** @enum {string} */
                            entity_type: "api" | "api_package";
                            /** @enum {string} */
                            visibility: "public" | "private";
                            auth_strategy_ids: string[] | null;
                            warnings: string[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /** Format: uuid */
                            portal_id: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-apis": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[version]"?: string;
                "filter[version][eq]"?: string;
                "filter[version][contains]"?: string;
                "filter[version][ocontains]"?: string;
                "filter[version][oeq]"?: string;
                "filter[version][neq]"?: string;
                "filter[implementation_mode]"?: string;
                "filter[implementation_mode][eq]"?: string;
                "filter[implementation_mode][oeq]"?: string;
                "filter[implementation_mode][neq]"?: string;
                "filter[implementation_mode][contains]"?: string;
                "filter[implementation_mode][ocontains]"?: string;
                "filter[created_at]"?: string;
                "filter[created_at][eq]"?: string;
                "filter[created_at][lt]"?: string;
                "filter[created_at][lte]"?: string;
                "filter[created_at][gt]"?: string;
                "filter[created_at][gte]"?: string;
                "filter[updated_at]"?: string;
                "filter[updated_at][eq]"?: string;
                "filter[updated_at][lt]"?: string;
                "filter[updated_at][lte]"?: string;
                "filter[updated_at][gt]"?: string;
                "filter[updated_at][gte]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            description: string | null;
                            version: string | null;
                            current_version_summary: {
                                /** Format: uuid */
                                id: string;
                                version: string;
                                spec: {
                                    /** @enum {string} */
                                    type: "oas2" | "oas3" | "asyncapi";
                                };
                                /** Format: date-time */
                                created_at: string;
                                /** Format: date-time */
                                updated_at: string;
                            } | null;
                            slug: string;
                            api_spec_ids: string[];
                            portals: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                display_name: string;
                            }[];
                            labels: {
                                [key: string]: string;
                            };
                            implementation_mode: string | null;
                            attributes: {
                                [key: string]: string[];
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string | null;
                    version?: string | null;
                    slug?: string | null;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    attributes?: {
                        [key: string]: string[] | null;
                    };
                    spec_content?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        version: string | null;
                        current_version_summary: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        } | null;
                        slug: string;
                        api_spec_ids: string[];
                        portals: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name: string;
                        }[];
                        labels: {
                            [key: string]: string;
                        };
                        implementation_mode: string | null;
                        attributes: {
                            [key: string]: string[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "validate-specification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        validation_messages: {
                            message: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        version: string | null;
                        current_version_summary: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        } | null;
                        slug: string;
                        api_spec_ids: string[];
                        portals: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name: string;
                        }[];
                        labels: {
                            [key: string]: string;
                        };
                        implementation_mode: string | null;
                        attributes: {
                            [key: string]: string[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-api": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-api": {
        parameters: {
            query?: {
                force?: "true" | "false" | "";
            };
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    description?: string | null;
                    version?: string | null;
                    slug?: string | null;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    attributes?: {
                        [key: string]: string[] | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        description: string | null;
                        version: string | null;
                        current_version_summary: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        } | null;
                        slug: string;
                        api_spec_ids: string[];
                        portals: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            display_name: string;
                        }[];
                        labels: {
                            [key: string]: string;
                        };
                        implementation_mode: string | null;
                        attributes: {
                            [key: string]: string[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-documents": {
        parameters: {
            query?: {
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ApiDocumentNode"][];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-api-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    title?: string;
                    slug?: string;
                    /** @enum {string} */
                    status?: "published" | "unpublished";
                    parent_document_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        slug: string;
                        /** @enum {string} */
                        status: "published" | "unpublished";
                        parent_document_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        content: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        slug: string;
                        /** @enum {string} */
                        status: "published" | "unpublished";
                        parent_document_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        content: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-api-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-api-document": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                apiId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content?: string;
                    title?: string;
                    slug?: string;
                    /** @enum {string} */
                    status?: "published" | "unpublished";
                    parent_document_id?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        title: string;
                        slug: string;
                        /** @enum {string} */
                        status: "published" | "unpublished";
                        parent_document_id: string | null;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        content: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "move-api-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent_document_id?: string | null;
                    index?: number;
                };
            };
        };
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                imageType: "icon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string | null;
                        /** @enum {string} */
                        status: "uploading" | "validating" | "valid" | "invalid";
                        /** Format: uuid */
                        api_id: string;
                        /** @enum {string} */
                        image_type: "icon";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "upsert-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                imageType: "icon";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string | null;
                        /** @enum {string} */
                        status: "uploading" | "validating" | "valid" | "invalid";
                        /** Format: uuid */
                        api_id: string;
                        /** @enum {string} */
                        image_type: "icon";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        error: string | null;
                        /** @enum {string} */
                        status: "uploading" | "validating" | "valid" | "invalid";
                        /** Format: uuid */
                        api_id: string;
                        /** @enum {string} */
                        image_type: "icon";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-api-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                imageType: "icon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-raw-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                imageType: "icon";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Found elsewhere. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-api-implementation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    service?: {
                        /** Format: uuid */
                        control_plane_id: string;
                        /** Format: uuid */
                        id: string;
                    };
                    control_plane?: {
                        /** Format: uuid */
                        control_plane_id: string;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        service?: {
                            /** Format: uuid */
                            control_plane_id: string;
                            /** Format: uuid */
                            id: string;
                            auth_strategy_sync_error: {
                                control_plane_error?: string;
                                message: string;
                                info?: unknown;
                            } | null;
                        };
                        control_plane?: {
                            /** Format: uuid */
                            control_plane_id: string;
                            access_control_enforcement_enabled?: boolean;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-implementation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                implementationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        service?: {
                            /** Format: uuid */
                            control_plane_id: string;
                            /** Format: uuid */
                            id: string;
                            auth_strategy_sync_error: {
                                control_plane_error?: string;
                                message: string;
                                info?: unknown;
                            } | null;
                        };
                        control_plane?: {
                            /** Format: uuid */
                            control_plane_id: string;
                            access_control_enforcement_enabled?: boolean;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-api-implementation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                implementationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-operations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[method]"?: string;
                "filter[method][eq]"?: string;
                "filter[method][contains]"?: string;
                "filter[method][ocontains]"?: string;
                "filter[method][oeq]"?: string;
                "filter[method][neq]"?: string;
                "filter[path]"?: string;
                "filter[path][eq]"?: string;
                "filter[path][contains]"?: string;
                "filter[path][ocontains]"?: string;
                "filter[path][oeq]"?: string;
                "filter[path][neq]"?: string;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS" | "HEAD" | "CONNECT" | "TRACE";
                            path: string;
                            implementation_status?: {
                                matched: boolean;
                                route: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                service: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-operation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        method: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS" | "HEAD" | "CONNECT" | "TRACE";
                        path: string;
                        implementation_status?: {
                            matched: boolean;
                            route: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            service: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        auto_approve_registrations?: boolean;
                        auth_strategy_ids: string[] | null;
                        /** @enum {string} */
                        visibility: "public" | "private";
                        warnings: string[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "publish-api-to-portal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    auto_approve_registrations?: boolean;
                    auth_strategy_ids?: string[] | null;
                    /** @enum {string} */
                    visibility?: "public" | "private";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        auto_approve_registrations?: boolean;
                        auth_strategy_ids: string[] | null;
                        /** @enum {string} */
                        visibility: "public" | "private";
                        warnings: string[];
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-publication": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-registrations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
                "filter[portal_id]"?: string;
                "filter[portal_id][eq]"?: string;
                "filter[portal_id][oeq]"?: string;
                "filter[portal_id][neq]"?: string;
                "filter[portal_name]"?: string;
                "filter[portal_name][eq]"?: string;
                "filter[portal_name][contains]"?: string;
                "filter[portal_name][ocontains]"?: string;
                "filter[portal_name][oeq]"?: string;
                "filter[portal_name][neq]"?: string;
                "filter[application_id]"?: string;
                "filter[application_id][eq]"?: string;
                "filter[application_id][oeq]"?: string;
                "filter[application_id][neq]"?: string;
                "filter[application_name]"?: string;
                "filter[application_name][eq]"?: string;
                "filter[application_name][contains]"?: string;
                "filter[application_name][ocontains]"?: string;
                "filter[application_name][oeq]"?: string;
                "filter[application_name][neq]"?: string;
                "filter[application_owner_type]"?: string;
                "filter[application_owner_type][eq]"?: string;
                "filter[application_owner_type][oeq]"?: string;
                "filter[application_owner_type][neq]"?: string;
                "filter[application_owner_type][contains]"?: string;
                "filter[application_owner_type][ocontains]"?: string;
                "filter[application_owner_id]"?: string;
                "filter[application_owner_id][eq]"?: string;
                "filter[application_owner_id][oeq]"?: string;
                "filter[application_owner_id][neq]"?: string;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            portal: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            application: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                description?: string;
                                owner: {
                                    /** @enum {string} */
                                    type: "developer" | "team";
                                    /** Format: uuid */
                                    id: string;
                                };
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-api-versions": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[type]"?: string;
                "filter[type][eq]"?: string;
                "filter[type][contains]"?: string;
                "filter[type][ocontains]"?: string;
                "filter[type][oeq]"?: string;
                "filter[type][neq]"?: string;
                "filter[version]"?: string;
                "filter[version][eq]"?: string;
                "filter[version][contains]"?: string;
                "filter[version][ocontains]"?: string;
                "filter[version][oeq]"?: string;
                "filter[version][neq]"?: string;
            };
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            version: string;
                            spec: {
                                /** @enum {string} */
                                type: "oas2" | "oas3" | "asyncapi";
                            };
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-api-version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: string;
                    spec: {
                        content: string;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: string;
                        spec: {
                            content: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            validation_messages: {
                                message: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "fetch-api-version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: string;
                        spec: {
                            content: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            validation_messages: {
                                message: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-api-version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-api-version": {
        parameters: {
            query?: {
                force?: "true" | "false" | "";
            };
            header?: never;
            path: {
                apiId: string;
                versionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: string;
                    spec?: {
                        content: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: string;
                        spec: {
                            content: string;
                            /** @enum {string} */
                            type: "oas2" | "oas3" | "asyncapi";
                            validation_messages: {
                                message: string;
                            }[];
                        };
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available right now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application-unscoped": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                        client_id: string;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                        } | null;
                        granted_scopes: string[] | null;
                    } | {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-portals": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[description]"?: string;
                "filter[description][eq]"?: string;
                "filter[description][contains]"?: string;
                "filter[description][ocontains]"?: string;
                "filter[description][oeq]"?: string;
                "filter[description][neq]"?: string;
                "filter[authentication_enabled]"?: "true" | "false";
                "filter[authentication_enabled][eq]"?: "true" | "false";
                "filter[rbac_enabled]"?: "true" | "false";
                "filter[rbac_enabled][eq]"?: "true" | "false";
                "filter[default_api_visibility]"?: string;
                "filter[default_api_visibility][eq]"?: string;
                "filter[default_api_visibility][oeq]"?: string;
                "filter[default_api_visibility][neq]"?: string;
                "filter[default_api_visibility][contains]"?: string;
                "filter[default_api_visibility][ocontains]"?: string;
                "filter[default_page_visibility]"?: string;
                "filter[default_page_visibility][eq]"?: string;
                "filter[default_page_visibility][oeq]"?: string;
                "filter[default_page_visibility][neq]"?: string;
                "filter[default_page_visibility][contains]"?: string;
                "filter[default_page_visibility][ocontains]"?: string;
                "filter[default_application_auth_strategy_id]"?: string;
                "filter[default_application_auth_strategy_id][eq]"?: string;
                "filter[default_application_auth_strategy_id][oeq]"?: string;
                "filter[default_application_auth_strategy_id][neq]"?: string;
                "filter[auto_approve_developers]"?: "true" | "false";
                "filter[auto_approve_developers][eq]"?: "true" | "false";
                "filter[auto_approve_applications]"?: "true" | "false";
                "filter[auto_approve_applications][eq]"?: "true" | "false";
                "filter[default_domain]"?: string;
                "filter[default_domain][eq]"?: string;
                "filter[default_domain][contains]"?: string;
                "filter[default_domain][ocontains]"?: string;
                "filter[default_domain][oeq]"?: string;
                "filter[default_domain][neq]"?: string;
                "filter[canonical_domain]"?: string;
                "filter[canonical_domain][eq]"?: string;
                "filter[canonical_domain][contains]"?: string;
                "filter[canonical_domain][ocontains]"?: string;
                "filter[canonical_domain][oeq]"?: string;
                "filter[canonical_domain][neq]"?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            display_name: string;
                            description: string | null;
                            authentication_enabled: boolean;
                            rbac_enabled: boolean;
                            sipr_enabled: boolean;
                            /** @enum {string} */
                            default_api_visibility: "public" | "private";
                            /**
                             * @description Kept, and decides nothing until portals have pages of their own.
                             * @enum {string}
                             */
                            default_page_visibility: "public" | "private";
                            default_application_auth_strategy_id: string | null;
                            auto_approve_developers: boolean;
                            auto_approve_applications: boolean;
                            default_domain: string;
                            canonical_domain: string;
                            labels: {
                                [key: string]: string;
                            };
                            notifications_developer_pii_visibility_enabled: boolean;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    display_name?: string;
                    description?: string | null;
                    authentication_enabled?: boolean;
                    rbac_enabled?: boolean;
                    sipr_enabled?: boolean;
                    /** @enum {string} */
                    default_api_visibility?: "public" | "private";
                    /**
                     * @description Kept, and decides nothing until portals have pages of their own.
                     * @enum {string}
                     */
                    default_page_visibility?: "public" | "private";
                    default_application_auth_strategy_id?: string | null;
                    auto_approve_developers?: boolean;
                    auto_approve_applications?: boolean;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    notifications_developer_pii_visibility_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /**
                         * @description Kept, and decides nothing until portals have pages of their own.
                         * @enum {string}
                         */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /**
                         * @description Kept, and decides nothing until portals have pages of their own.
                         * @enum {string}
                         */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-portal": {
        parameters: {
            query?: {
                force?: "true" | "false";
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-portal": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    display_name?: string;
                    description?: string | null;
                    authentication_enabled?: boolean;
                    rbac_enabled?: boolean;
                    sipr_enabled?: boolean;
                    /** @enum {string} */
                    default_api_visibility?: "public" | "private";
                    /**
                     * @description Kept, and decides nothing until portals have pages of their own.
                     * @enum {string}
                     */
                    default_page_visibility?: "public" | "private";
                    default_application_auth_strategy_id?: string | null;
                    auto_approve_developers?: boolean;
                    auto_approve_applications?: boolean;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    notifications_developer_pii_visibility_enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        display_name: string;
                        description: string | null;
                        authentication_enabled: boolean;
                        rbac_enabled: boolean;
                        sipr_enabled: boolean;
                        /** @enum {string} */
                        default_api_visibility: "public" | "private";
                        /**
                         * @description Kept, and decides nothing until portals have pages of their own.
                         * @enum {string}
                         */
                        default_page_visibility: "public" | "private";
                        default_application_auth_strategy_id: string | null;
                        auto_approve_developers: boolean;
                        auto_approve_applications: boolean;
                        default_domain: string;
                        canonical_domain: string;
                        labels: {
                            [key: string]: string;
                        };
                        notifications_developer_pii_visibility_enabled: boolean;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-portal-api-publications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[api_id]"?: string;
                "filter[api_id][eq]"?: string;
                "filter[api_id][oeq]"?: string;
                "filter[api_id][neq]"?: string;
                "filter[api_name]"?: string;
                "filter[api_name][eq]"?: string;
                "filter[api_name][contains]"?: string;
                "filter[api_name][ocontains]"?: string;
                "filter[api_name][oeq]"?: string;
                "filter[api_name][neq]"?: string;
                "filter[auth_strategy_id]"?: string;
                "filter[auth_strategy_id][eq]"?: string;
                "filter[auth_strategy_id][oeq]"?: string;
                "filter[auth_strategy_id][neq]"?: string;
                "filter[entity_type]"?: string;
                "filter[entity_type][eq]"?: string;
                "filter[entity_type][oeq]"?: string;
                "filter[entity_type][neq]"?: string;
                "filter[entity_type][contains]"?: string;
                "filter[entity_type][ocontains]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            api_id: string;
                            auto_approve_registrations: boolean;
                            /** @enum {string} */
                            entity_type: "api" | "api_package";
                            /** @enum {string} */
                            visibility: "public" | "private";
                            auth_strategy_ids: string[] | null;
                            warnings: string[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            portal_ids: string[];
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-registrations": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[developer_id]"?: string;
                "filter[developer_id][eq]"?: string;
                "filter[developer_id][oeq]"?: string;
                "filter[developer_id][neq]"?: string;
                "filter[application_name]"?: string;
                "filter[application_name][eq]"?: string;
                "filter[application_name][contains]"?: string;
                "filter[application_name][ocontains]"?: string;
                "filter[application_name][oeq]"?: string;
                "filter[application_name][neq]"?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                /** @enum {string} */
                                entity_type: "api" | "api_package";
                            };
                            application: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            consumer?: {
                                /** Format: uuid */
                                id: string;
                                custom_id?: string;
                                username?: string;
                                /** Format: uuid */
                                control_plane_id: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-applications": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[developer_id]"?: string;
                "filter[developer_id][eq]"?: string;
                "filter[developer_id][oeq]"?: string;
                "filter[developer_id][neq]"?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[team_id]"?: string;
                "filter[team_id][eq]"?: string;
                "filter[team_id][oeq]"?: string;
                "filter[team_id][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            description: string | null;
                            labels: {
                                [key: string]: string | null;
                            } | null;
                            registration_count: number;
                            portal: {
                                /** Format: uuid */
                                id: string;
                            };
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            owner?: {
                                /** @enum {string} */
                                type: "developer" | "team";
                                /** Format: uuid */
                                id: string;
                            };
                            client_id: string;
                            dcr_provider: {
                                /** Format: uuid */
                                id: string;
                            } | null;
                            granted_scopes: string[] | null;
                        } | {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            name: string;
                            description: string | null;
                            labels: {
                                [key: string]: string | null;
                            } | null;
                            registration_count: number;
                            portal: {
                                /** Format: uuid */
                                id: string;
                            };
                            auth_strategy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "key_auth";
                                key_names: string[];
                                ttl?: {
                                    value: number;
                                    /** @enum {string} */
                                    unit: "days" | "weeks" | "years";
                                };
                                supports_multiple_credentials?: boolean;
                            } | {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                credential_type: "client_credentials" | "self_managed_client_credentials";
                                available_scopes?: string[];
                                auth_methods: string[];
                                supports_multiple_credentials?: boolean;
                                min_allowed_credentials?: number;
                                max_allowed_credentials?: number;
                            };
                            owner?: {
                                /** @enum {string} */
                                type: "developer" | "team";
                                /** Format: uuid */
                                id: string;
                            };
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    description?: string | null;
                    labels?: {
                        [key: string]: string | null;
                    } | null;
                    dcr_client_id?: string;
                    client_id?: string;
                    /** Format: uuid */
                    auth_strategy_id?: string;
                    owner: {
                        /** @enum {string} */
                        type: "developer" | "team";
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                        client_id: string;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                        } | null;
                        granted_scopes: string[] | null;
                    } | {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                        client_id: string;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                        } | null;
                        granted_scopes: string[] | null;
                    } | {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-application": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    owner?: {
                        /** @enum {string} */
                        type: "developer" | "team";
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                        client_id: string;
                        dcr_provider: {
                            /** Format: uuid */
                            id: string;
                        } | null;
                        granted_scopes: string[] | null;
                    } | {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        name: string;
                        description: string | null;
                        labels: {
                            [key: string]: string | null;
                        } | null;
                        registration_count: number;
                        portal: {
                            /** Format: uuid */
                            id: string;
                        };
                        auth_strategy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "key_auth";
                            key_names: string[];
                            ttl?: {
                                value: number;
                                /** @enum {string} */
                                unit: "days" | "weeks" | "years";
                            };
                            supports_multiple_credentials?: boolean;
                        } | {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            credential_type: "client_credentials" | "self_managed_client_credentials";
                            available_scopes?: string[];
                            auth_methods: string[];
                            supports_multiple_credentials?: boolean;
                            min_allowed_credentials?: number;
                            max_allowed_credentials?: number;
                        };
                        owner?: {
                            /** @enum {string} */
                            type: "developer" | "team";
                            /** Format: uuid */
                            id: string;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-credentials-by-application": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
            };
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: ({
                            /** @enum {string} */
                            type: "api_key";
                            /** Format: uuid */
                            id: string;
                            display_name: string;
                            /** @enum {string} */
                            status: "active" | "expired" | "revoked";
                            expires_at: string | null;
                            /** Format: date-time */
                            created_at: string;
                        } | {
                            /** @enum {string} */
                            type: "client_secret";
                            id: string;
                            display_name?: string | null;
                            client_id: string;
                            created_at: string | null;
                            expires_at?: string | null;
                        })[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-developers-by-application": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[id]"?: string;
                "filter[id][eq]"?: string;
                "filter[id][contains]"?: string;
                "filter[id][ocontains]"?: string;
                "filter[id][oeq]"?: string;
                "filter[id][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            email?: string;
                            full_name?: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-registrations-by-application": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            api: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                version: string | null;
                                /** @enum {string} */
                                entity_type: "api" | "api_package";
                            };
                            application: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            consumer?: {
                                /** Format: uuid */
                                id: string;
                                custom_id?: string;
                                username?: string;
                                /** Format: uuid */
                                control_plane_id: string;
                            };
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    api_id: string;
                    /** @enum {string} */
                    status?: "approved" | "pending";
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string | null;
                            /** @enum {string} */
                            entity_type: "api" | "api_package";
                        };
                        application: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        consumer?: {
                            /** Format: uuid */
                            id: string;
                            custom_id?: string;
                            username?: string;
                            /** Format: uuid */
                            control_plane_id: string;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string | null;
                            /** @enum {string} */
                            entity_type: "api" | "api_package";
                        };
                        application: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        consumer?: {
                            /** Format: uuid */
                            id: string;
                            custom_id?: string;
                            username?: string;
                            /** Format: uuid */
                            control_plane_id: string;
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-application-registration": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                applicationId: string;
                registrationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "approved" | "pending" | "revoked" | "rejected";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        api: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            version: string | null;
                            /** @enum {string} */
                            entity_type: "api" | "api_package";
                        };
                        application: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        consumer?: {
                            /** Format: uuid */
                            id: string;
                            custom_id?: string;
                            username?: string;
                            /** Format: uuid */
                            control_plane_id: string;
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-authentication-settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether people sign up and sign in with a password. */
                        basic_auth_enabled: boolean;
                        oidc_auth_enabled: boolean;
                        saml_auth_enabled: boolean;
                        oidc_team_mapping_enabled: boolean;
                        idp_mapping_enabled: boolean;
                        konnect_mapping_enabled: boolean;
                        oidc_config?: {
                            issuer: string;
                            client_id: string;
                            scopes: string[];
                            claim_mappings: {
                                name: string;
                                email: string;
                                groups: string;
                            };
                        };
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-portal-authentication-settings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether people sign up and sign in with a password. */
                    basic_auth_enabled?: boolean;
                    oidc_auth_enabled?: boolean;
                    saml_auth_enabled?: boolean;
                    oidc_team_mapping_enabled?: boolean;
                    idp_mapping_enabled?: boolean;
                    konnect_mapping_enabled?: boolean;
                    oidc_issuer?: string;
                    oidc_client_id?: string;
                    oidc_client_secret?: string;
                    oidc_scopes?: string[];
                    oidc_claim_mappings?: {
                        name?: string;
                        email?: string;
                        groups?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Whether people sign up and sign in with a password. */
                        basic_auth_enabled: boolean;
                        oidc_auth_enabled: boolean;
                        saml_auth_enabled: boolean;
                        oidc_team_mapping_enabled: boolean;
                        idp_mapping_enabled: boolean;
                        konnect_mapping_enabled: boolean;
                        oidc_config?: {
                            issuer: string;
                            client_id: string;
                            scopes: string[];
                            claim_mappings: {
                                name: string;
                                email: string;
                                groups: string;
                            };
                        };
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-portal-customization": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        theme?: {
                            name?: string;
                            /** @enum {string} */
                            mode?: "light" | "dark" | "system";
                            colors?: {
                                primary?: string;
                            };
                        };
                        layout?: string;
                        css: string | null;
                        menu?: {
                            main?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                            footer_sections?: {
                                title: string;
                                items: {
                                    path: string;
                                    title: string;
                                    /** @enum {string} */
                                    visibility: "public" | "private";
                                    external: boolean;
                                }[];
                            }[];
                            footer_bottom?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        };
                        spec_renderer: {
                            try_it_ui: boolean;
                            /** @description Kept, and decides nothing: pages offer no other program for calls. */
                            try_it_insomnia: boolean;
                            /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                            infinite_scroll: boolean;
                            show_schemas: boolean;
                            hide_internal: boolean;
                            hide_deprecated: boolean;
                            allow_custom_server_urls: boolean;
                        };
                        robots: string | null;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "replace-portal-customization": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    theme?: {
                        name?: string;
                        /** @enum {string} */
                        mode?: "light" | "dark" | "system";
                        colors?: {
                            primary?: string;
                        };
                    } | null;
                    layout?: string | null;
                    css?: string | null;
                    menu?: {
                        main?: {
                            path: string;
                            title: string;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            external: boolean;
                        }[];
                        footer_sections?: {
                            title: string;
                            items: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        }[];
                        footer_bottom?: {
                            path: string;
                            title: string;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            external: boolean;
                        }[];
                    } | null;
                    spec_renderer?: {
                        try_it_ui?: boolean;
                        /** @description Kept, and decides nothing: pages offer no other program for calls. */
                        try_it_insomnia?: boolean;
                        /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                        infinite_scroll?: boolean;
                        show_schemas?: boolean;
                        hide_internal?: boolean;
                        hide_deprecated?: boolean;
                        allow_custom_server_urls?: boolean;
                    };
                    robots?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        theme?: {
                            name?: string;
                            /** @enum {string} */
                            mode?: "light" | "dark" | "system";
                            colors?: {
                                primary?: string;
                            };
                        };
                        layout?: string;
                        css: string | null;
                        menu?: {
                            main?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                            footer_sections?: {
                                title: string;
                                items: {
                                    path: string;
                                    title: string;
                                    /** @enum {string} */
                                    visibility: "public" | "private";
                                    external: boolean;
                                }[];
                            }[];
                            footer_bottom?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        };
                        spec_renderer: {
                            try_it_ui: boolean;
                            /** @description Kept, and decides nothing: pages offer no other program for calls. */
                            try_it_insomnia: boolean;
                            /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                            infinite_scroll: boolean;
                            show_schemas: boolean;
                            hide_internal: boolean;
                            hide_deprecated: boolean;
                            allow_custom_server_urls: boolean;
                        };
                        robots: string | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-portal-customization": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that was read. Where another state is there by now the answer is a 412. */
                "if-match"?: string;
            };
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    theme?: {
                        name?: string;
                        /** @enum {string} */
                        mode?: "light" | "dark" | "system";
                        colors?: {
                            primary?: string;
                        };
                    } | null;
                    layout?: string | null;
                    css?: string | null;
                    menu?: {
                        main?: {
                            path: string;
                            title: string;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            external: boolean;
                        }[];
                        footer_sections?: {
                            title: string;
                            items: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        }[];
                        footer_bottom?: {
                            path: string;
                            title: string;
                            /** @enum {string} */
                            visibility: "public" | "private";
                            external: boolean;
                        }[];
                    } | null;
                    spec_renderer?: {
                        try_it_ui?: boolean;
                        /** @description Kept, and decides nothing: pages offer no other program for calls. */
                        try_it_insomnia?: boolean;
                        /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                        infinite_scroll?: boolean;
                        show_schemas?: boolean;
                        hide_internal?: boolean;
                        hide_deprecated?: boolean;
                        allow_custom_server_urls?: boolean;
                    };
                    robots?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        theme?: {
                            name?: string;
                            /** @enum {string} */
                            mode?: "light" | "dark" | "system";
                            colors?: {
                                primary?: string;
                            };
                        };
                        layout?: string;
                        css: string | null;
                        menu?: {
                            main?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                            footer_sections?: {
                                title: string;
                                items: {
                                    path: string;
                                    title: string;
                                    /** @enum {string} */
                                    visibility: "public" | "private";
                                    external: boolean;
                                }[];
                            }[];
                            footer_bottom?: {
                                path: string;
                                title: string;
                                /** @enum {string} */
                                visibility: "public" | "private";
                                external: boolean;
                            }[];
                        };
                        spec_renderer: {
                            try_it_ui: boolean;
                            /** @description Kept, and decides nothing: pages offer no other program for calls. */
                            try_it_insomnia: boolean;
                            /** @description Kept, and decides nothing: each operation and each schema has a page of its own. */
                            infinite_scroll: boolean;
                            show_schemas: boolean;
                            hide_internal: boolean;
                            hide_deprecated: boolean;
                            allow_custom_server_urls: boolean;
                        };
                        robots: string | null;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not a content type taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "list-portal-developers": {
        parameters: {
            query?: {
                "page[number]"?: number;
                "page[size]"?: number;
                sort?: string;
                "filter[name]"?: string;
                "filter[name][eq]"?: string;
                "filter[name][contains]"?: string;
                "filter[name][ocontains]"?: string;
                "filter[name][oeq]"?: string;
                "filter[name][neq]"?: string;
                "filter[email]"?: string;
                "filter[email][eq]"?: string;
                "filter[email][contains]"?: string;
                "filter[email][ocontains]"?: string;
                "filter[email][oeq]"?: string;
                "filter[email][neq]"?: string;
                "filter[status]"?: string;
                "filter[status][eq]"?: string;
                "filter[status][oeq]"?: string;
                "filter[status][neq]"?: string;
                "filter[status][contains]"?: string;
                "filter[status][ocontains]"?: string;
            };
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        meta: {
                            page: {
                                number: number;
                                size: number;
                                total: number;
                            };
                        };
                        data: {
                            /** Format: uuid */
                            id: string;
                            email: string;
                            full_name: string;
                            /** @enum {string} */
                            status: "approved" | "pending" | "revoked" | "rejected";
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            updated_at: string;
                        }[];
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "create-developer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    full_name: string;
                    /** @enum {string} */
                    status?: "approved" | "pending" | "revoked" | "rejected";
                    send_invitation_email?: boolean;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "get-developer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "delete-developer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "update-developer": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                portalId: string;
                developerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status?: "approved" | "pending" | "revoked" | "rejected";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        email: string;
                        full_name: string;
                        /** @enum {string} */
                        status: "approved" | "pending" | "revoked" | "rejected";
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        updated_at: string;
                    };
                };
            };
            /** @description Something sent is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing, or the caller may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
