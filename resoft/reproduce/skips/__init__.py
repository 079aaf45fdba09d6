"""Do the experiments on skip connections and normalisation (arXiv 2210.05371) come out again?"""
