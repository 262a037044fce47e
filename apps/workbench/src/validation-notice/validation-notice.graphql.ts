import { graphql } from '../gql';

export const ValidationNoticeParts = graphql(`
  fragment ValidationNoticeParts on ValidationNotice {
    id
    debtId
    customerId
    customerName
    portfolioId
    accountNumber
    state
    method
    preparedOn
    sentOn
    assumedReceiptOn
    periodEndsOn
    returnedOn
    replacesId
    documentPath
    version
    allowedActions
  }
`);

export const NoticeStandingsDocument = graphql(`
  query NoticeStandings($portfolioId: ID, $state: String, $first: Int, $after: String) {
    noticeStandings(portfolioId: $portfolioId, state: $state, first: $first, after: $after) {
      nodes {
        debtId
        customerId
        customerName
        caseId
        portfolioName
        accountNumber
        state
        firstContactOn
        dueOn
        periodEndsOn
        notice {
          ...ValidationNoticeParts
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

export const NoticePreviewDocument = graphql(`
  query NoticePreview($debtId: ID!) {
    noticePreview(debtId: $debtId) {
      debtId
      fields {
        name
        label
        value
        problem
      }
      refusal {
        ...RefusalParts
      }
      periodEndsOn
    }
  }
`);

export const PrepareValidationNoticeDocument = graphql(`
  mutation PrepareValidationNotice($input: PrepareValidationNoticeInput!) {
    prepareValidationNotice(input: $input) {
      __typename
      ...ValidationNoticeParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const MarkNoticeSentDocument = graphql(`
  mutation MarkNoticeSent($input: MarkNoticeSentInput!) {
    markValidationNoticeSent(input: $input) {
      __typename
      ...ValidationNoticeParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const MarkNoticeReturnedDocument = graphql(`
  mutation MarkNoticeReturned($input: MarkNoticeReturnedInput!) {
    markValidationNoticeReturned(input: $input) {
      __typename
      ...ValidationNoticeParts
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);

export const SetItemizationDocument = graphql(`
  mutation SetItemization($input: SetItemizationInput!) {
    setItemization(input: $input) {
      __typename
      ... on Debt {
        id
      }
      ... on Refusal {
        ...RefusalParts
      }
    }
  }
`);
