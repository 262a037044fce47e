import { graphql } from '../gql';

export const ImportBatchesDocument = graphql(`
  query ImportBatches {
    importBatches(first: 100) {
      id
      kind
      portfolioName
      fileName
      state
      businessDay
      rows
      accepted
      unchanged
      later
      rejected
      message
      startedAt
      finishedAt
    }
  }
`);
